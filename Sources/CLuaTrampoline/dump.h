// The bytes lua_dump writes, and a cursor over them. See bytecode.c for what they mean.
#ifndef EXCHEQUER_DUMP_H
#define EXCHEQUER_DUMP_H

#include <string.h>

#include "state.h"

// lopcodes.h: the instructions that matter.
enum {
  op_getupval = 9,
  op_setupval = 10,
  op_gettabup = 11,
  op_getfield = 14,
  op_addi = 21,
  op_addk = 22,
  op_subk = 23,
  op_mulk = 24,
  op_modk = 25,
  op_idivk = 28,
  op_add = 34,
  op_sub = 35,
  op_mul = 36,
  op_mod = 37,
  op_idiv = 40,
  op_mmbin = 46,
  op_mmbink = 48,
  op_jmp = 56,
  op_call = 68,
  op_tailcall = 69,
  op_return = 70,
  op_return1 = 72,
  op_forloop = 73,
  op_tforloop = 77,
  op_extraarg = 82,
  jump_zero = (1 << 24) - 1
};

static inline unsigned op_of(uint32_t word) { return word & 0x7f; }
static inline unsigned a_of(uint32_t word) { return (word >> 7) & 0xff; }
static inline unsigned b_of(uint32_t word) { return (word >> 16) & 0xff; }
static inline unsigned c_of(uint32_t word) { return word >> 24; }
static inline int jump_of(uint32_t word) { return (int)(word >> 7) - jump_zero; }

typedef struct Bytes {
  unsigned char *items;
  size_t count, capacity, next;
  bool bad;  // not what was expected: nothing read since counts
} Bytes;

// Fills `bytes` with the function on top of the stack; the caller frees the items.
void dump_function(lua_State *L, Bytes *bytes);
// The next bytes; null, and bad, if there are not so many.
unsigned char *dump_take(Bytes *bytes, size_t count);
unsigned dump_byte(Bytes *bytes);
size_t dump_size(Bytes *bytes);
const char *dump_text(Bytes *bytes, size_t *length);
void dump_header(Bytes *bytes);

enum { most_names = 256 };

static inline uint32_t dump_word(const unsigned char *code, size_t at) {
  uint32_t word;
  memcpy(&word, code + 4 * at, sizeof word);
  return word;
}

// The function being read, and the reading of all of them.
typedef struct Code {
  unsigned char *words;
  size_t count;
  int first_line;
  bool variadic;
  int depth;
} Code;

typedef struct Text {
  const char *bytes;
  size_t length;
} Text;

typedef struct Walk {
  Bytes bytes;
  const Question *question;
  Reading *reading;
  int line_capacity;
  Text names[most_names];  // the text constants of the outermost function, for its fields
} Walk;

// operands.c: notes what the checked sum at instruction `at` is made of, if it is asked about.
void code_add_operands(Walk *walk, const Code *code, size_t at, int line);

#endif
