// The bytes of a function as lua_dump writes them (ldump.c): numbers of seven bits a byte, the last
// one marked; text with its length and one before it.
#include "dump.h"

#include <stdlib.h>
#include <string.h>

static int write_bytes(lua_State *L, const void *from, size_t count, void *to) {
  (void)L;
  Bytes *bytes = to;
  if (bytes->count + count > bytes->capacity) {
    size_t capacity = (bytes->count + count) * 2;
    unsigned char *items = realloc(bytes->items, capacity);
    if (items == NULL) return 1;
    bytes->items = items;
    bytes->capacity = capacity;
  }
  memcpy(bytes->items + bytes->count, from, count);
  bytes->count += count;
  return 0;
}

unsigned char *dump_take(Bytes *bytes, size_t count) {
  if (bytes->bad || count > bytes->count - bytes->next) {
    bytes->bad = true;
    return NULL;
  }
  unsigned char *at = bytes->items + bytes->next;
  bytes->next += count;
  return at;
}

unsigned dump_byte(Bytes *bytes) {
  const unsigned char *at = dump_take(bytes, 1);
  return at == NULL ? 0 : *at;
}

size_t dump_size(Bytes *bytes) {
  size_t value = 0;
  unsigned byte;
  do {
    byte = dump_byte(bytes);
    if (value > (SIZE_MAX >> 8)) bytes->bad = true;
    value = (value << 7) | (byte & 0x7f);
  } while (!bytes->bad && (byte & 0x80) == 0);
  return bytes->bad ? 0 : value;
}

const char *dump_text(Bytes *bytes, size_t *length) {
  size_t size = dump_size(bytes);
  *length = size == 0 ? 0 : size - 1;
  return (const char *)dump_take(bytes, *length);
}

void dump_header(Bytes *bytes) {
  static const unsigned char start[] = "\x1bLua\x54\x00\x19\x93\r\n\x1a\n\x04\x08\x08";
  const unsigned char *header = dump_take(bytes, sizeof start - 1);
  if (header == NULL || memcmp(header, start, sizeof start - 1) != 0) bytes->bad = true;
  dump_take(bytes, 16);
  dump_byte(bytes);
}

void dump_function(lua_State *L, Bytes *bytes) {
  if (lua_dump(L, write_bytes, bytes, 0) != 0) bytes->bad = true;
}
