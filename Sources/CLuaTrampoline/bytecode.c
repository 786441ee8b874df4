// Reads the code of a function to tell three things of it without running it: whether it (or a
// function within it) assigns a variable from outside itself, whether it runs straight through,
// without a loop or a call, and which lines can run.
//
// lua_dump writes a function as Lua 5.4 stores it in a file (ldump.c, lopcodes.h); the form has been
// the same since 5.4.0 and says so in its header. A header, a length or a last instruction that is
// not as expected makes the whole reading "not understood", and the state refuses to go on: nothing
// here is guessed. The bytes are Lua's own; none are ever loaded back.
#include <stdlib.h>
#include <string.h>

#include "state.h"

// lopcodes.h: the instructions that matter.
enum {
  op_setupval = 10,
  op_modk = 25,
  op_idivk = 28,
  op_mod = 37,
  op_idiv = 40,
  op_jmp = 56,
  op_call = 68,
  op_tailcall = 69,
  op_return = 70,
  op_return1 = 72,
  op_forloop = 73,
  op_tforloop = 77,
  jump_zero = (1 << 24) - 1,
  most_upvalues = 255,
  deepest_function = 200,
  longest_straight = 1000
};

typedef struct Bytes {
  unsigned char *items;
  size_t count, capacity, next;
  bool bad;
} Bytes;

typedef struct LineList {
  int *items;
  int count, capacity;
  bool wanted;
} LineList;

// Of one function: where each of its outside variables is assigned first, 0 if nowhere.
typedef struct Assigned {
  int line[most_upvalues + 1];
  bool local[most_upvalues + 1];           // a local of the function around this one, or
  unsigned char place[most_upvalues + 1];  // the place among that one's own outside variables
  bool straight;
  Assignment first;
} Assigned;

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

static const unsigned char *take(Bytes *bytes, size_t count) {
  if (bytes->bad || count > bytes->count - bytes->next) {
    bytes->bad = true;
    return NULL;
  }
  const unsigned char *at = bytes->items + bytes->next;
  bytes->next += count;
  return at;
}

static unsigned take_byte(Bytes *bytes) {
  const unsigned char *at = take(bytes, 1);
  return at == NULL ? 0 : *at;
}

static size_t take_size(Bytes *bytes) {
  size_t value = 0;
  unsigned byte;
  do {
    byte = take_byte(bytes);
    if (value > (SIZE_MAX >> 8)) bytes->bad = true;
    value = (value << 7) | (byte & 0x7f);
  } while (!bytes->bad && (byte & 0x80) == 0);
  return bytes->bad ? 0 : value;
}

static const char *take_text(Bytes *bytes, size_t *length) {
  size_t size = take_size(bytes);
  *length = size == 0 ? 0 : size - 1;
  return (const char *)take(bytes, *length);
}

static void take_constants(Bytes *bytes) {
  size_t ignored;
  for (size_t count = take_size(bytes); count > 0 && !bytes->bad; count--) {
    switch (take_byte(bytes)) {
      case 0x00: case 0x01: case 0x11: break;  // nil, false, true
      case 0x03: case 0x13: take(bytes, 8); break;  // integer, float
      case 0x04: case 0x14: take_text(bytes, &ignored); break;  // short and long text
      default: bytes->bad = true;
    }
  }
}

static uint32_t instruction(const unsigned char *code, size_t at) {
  uint32_t word;
  memcpy(&word, code + 4 * at, sizeof word);
  return word;
}

static bool runs_on(uint32_t word) {
  unsigned op = word & 0x7f;
  if (op == op_jmp) return (int)(word >> 7) - jump_zero >= 0;
  // Lua 5.4.4 names the wrong line of a division by zero, unless a hook keeps the place up to date.
  if (op == op_modk || op == op_idivk || op == op_mod || op == op_idiv) return false;
  return op != op_call && op != op_tailcall && (op < op_forloop || op > op_tforloop);
}

static bool check_code(Bytes *bytes, const unsigned char *code, size_t count) {
  bool straight = count <= longest_straight;
  for (size_t i = 0; i < count && !bytes->bad; i++)
    straight = straight && runs_on(instruction(code, i));
  unsigned last = count == 0 ? 0 : instruction(code, count - 1) & 0x7f;
  if (last < op_return || last > op_return1) bytes->bad = true;
  return straight;
}

static void add_line(Bytes *bytes, LineList *lines, int line) {
  if (!lines->wanted || (lines->count > 0 && lines->items[lines->count - 1] == line)) return;
  if (lines->count == lines->capacity) {
    int capacity = lines->capacity * 2 + 64;
    int *items = realloc(lines->items, (size_t)capacity * sizeof *items);
    if (items == NULL) {
      bytes->bad = true;
      return;
    }
    lines->items = items;
    lines->capacity = capacity;
  }
  lines->items[lines->count++] = line;
}

typedef struct Code {
  const unsigned char *words;
  size_t count;
  int first_line;
  bool variadic;
} Code;

// Walks the instructions with their lines. The last return, at the `end`, does not make its line one
// that can run: it is there even after an explicit return. Nor does the first instruction of a
// function with `...`, which only arranges them.
static void take_lines(Bytes *bytes, const Code *code, Assigned *mine, LineList *lines) {
  size_t steps = take_size(bytes);
  const unsigned char *step = take(bytes, steps);
  if (steps != code->count) bytes->bad = true;
  size_t marks = take_size(bytes);
  int line = code->first_line;
  for (size_t i = 0; i < code->count && !bytes->bad; i++) {
    int delta = (signed char)step[i];
    if (delta == -128) {
      take_size(bytes);
      line = (int)take_size(bytes);
      if (marks-- == 0) bytes->bad = true;
    } else {
      line += delta;
    }
    uint32_t word = instruction(code->words, i);
    int *assigned = &mine->line[(word >> 16) & 0xff];
    if ((word & 0x7f) == op_setupval && (*assigned == 0 || line < *assigned)) *assigned = line;
    if (i + 1 < code->count && !(code->variadic && i == 0)) add_line(bytes, lines, line);
  }
  if (marks != 0) bytes->bad = true;
}

static void take_names(Bytes *bytes, Assigned *mine) {
  size_t length;
  for (size_t count = take_size(bytes); count > 0 && !bytes->bad; count--) {
    take_text(bytes, &length);
    take_size(bytes);
    take_size(bytes);
  }
  size_t count = take_size(bytes);
  for (size_t i = 0; i < count && !bytes->bad; i++) {
    const char *name = take_text(bytes, &length);
    if (i > most_upvalues || mine->line[i] == 0 || bytes->bad) continue;
    if (mine->first.line != 0 && mine->first.line <= mine->line[i]) continue;
    mine->first.line = mine->line[i];
    if (length >= sizeof mine->first.name) length = sizeof mine->first.name - 1;
    memcpy(mine->first.name, name, length);
    mine->first.name[length] = 0;
  }
}

static void take_function(Bytes *bytes, Assigned *mine, LineList *lines, int depth);

// The functions within: what they assign of variables further out, this function passes on.
static void take_inner(Bytes *bytes, Assigned *mine, LineList *lines, int depth) {
  size_t count = take_size(bytes);
  for (size_t i = 0; i < count && !bytes->bad; i++) {
    Assigned inner = {.straight = false};
    take_function(bytes, &inner, lines, depth + 1);
    for (int j = 0; j <= most_upvalues; j++) {
      if (inner.line[j] == 0 || inner.local[j]) continue;
      int *outer = &mine->line[inner.place[j]];
      if (*outer == 0 || inner.line[j] < *outer) *outer = inner.line[j];
    }
  }
}

static void take_upvalues(Bytes *bytes, Assigned *mine) {
  size_t count = take_size(bytes);
  for (size_t i = 0; i < count && !bytes->bad; i++) {
    unsigned local = take_byte(bytes), place = take_byte(bytes);
    take_byte(bytes);
    if (i > most_upvalues) bytes->bad = true;
    if (bytes->bad) return;
    mine->local[i] = local != 0;
    mine->place[i] = (unsigned char)place;
  }
}

static void take_function(Bytes *bytes, Assigned *mine, LineList *lines, int depth) {
  size_t ignored;
  Code code = {.count = 0};
  if (depth > deepest_function) bytes->bad = true;
  take_text(bytes, &ignored);
  code.first_line = (int)take_size(bytes);
  take_size(bytes);
  take_byte(bytes);
  code.variadic = take_byte(bytes) != 0;
  take_byte(bytes);
  code.count = take_size(bytes);
  if (code.count > bytes->count) bytes->bad = true;
  code.words = take(bytes, bytes->bad ? 0 : 4 * code.count);
  if (bytes->bad) return;
  mine->straight = check_code(bytes, code.words, code.count);
  take_constants(bytes);
  take_upvalues(bytes, mine);
  take_inner(bytes, mine, lines, depth);
  take_lines(bytes, &code, mine, lines);
  take_names(bytes, mine);
}

static void take_header(Bytes *bytes) {
  static const unsigned char start[] = "\x1bLua\x54\x00\x19\x93\r\n\x1a\n\x04\x08\x08";
  const unsigned char *header = take(bytes, sizeof start - 1);
  if (header == NULL || memcmp(header, start, sizeof start - 1) != 0) bytes->bad = true;
  take(bytes, 16);
  take_byte(bytes);
}

// Reads the function on top of the stack. Raises nothing.
Reading border_read_code(lua_State *L, bool wants_lines) {
  Reading reading = {.understood = false};
  Bytes bytes = {.items = NULL};
  LineList lines = {.wanted = wants_lines};
  Assigned top = {.straight = false};
  if (lua_dump(L, write_bytes, &bytes, 0) == 0) {
    take_header(&bytes);
    take_function(&bytes, &top, &lines, 0);
    reading.understood = !bytes.bad && bytes.next == bytes.count;
  }
  reading.straight = top.straight;
  reading.bytes = bytes.count;
  reading.assigns = top.first.line != 0;
  reading.first = top.first;
  reading.runnable = lines.items;
  reading.runnable_count = lines.count;
  free(bytes.items);
  return reading;
}
