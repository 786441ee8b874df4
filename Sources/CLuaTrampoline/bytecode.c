// Reads the code of a function to tell things of it without running it: whether it (or a function
// within it) assigns a variable from outside itself, whether it runs straight through, without a
// loop or a call, which lines can run, and what a sum on a line is made of. It can also make the
// function's sums checked ones (arithmetic.c).
//
// lua_dump writes a function as Lua 5.4 stores it in a file (ldump.c, lopcodes.h); the form has been
// the same since 5.4.0 and says so in its header. A header, a length or a last instruction that is
// not as expected makes the whole reading "not understood", and the state refuses to go on: nothing
// here is guessed.
#include <stdio.h>
#include <stdlib.h>

#include "dump.h"

enum { most_upvalues = 255, deepest_function = 200, longest_straight = 1000 };

// Of one function: where each of its outside variables is assigned first, 0 if nowhere.
typedef struct Assigned {
  int line[most_upvalues + 1];
  bool local[most_upvalues + 1];           // a local of the function around this one, or
  unsigned char place[most_upvalues + 1];  // the place among that one's own outside variables
  bool straight;
  Assignment first;
} Assigned;

static void take_constants(Walk *walk, int depth) {
  Bytes *bytes = &walk->bytes;
  size_t count = dump_size(bytes);
  for (size_t i = 0; i < count && !bytes->bad; i++) {
    Text text = {.bytes = NULL};
    switch (dump_byte(bytes)) {
      case 0x00: case 0x01: case 0x11: break;             // nil, false, true
      case 0x03: case 0x13: dump_take(bytes, 8); break;  // integer, float
      case 0x04: case 0x14:                               // short and long text
        text.bytes = dump_text(bytes, &text.length);
        break;
      default: bytes->bad = true;
    }
    if (depth == 0 && i < most_names) walk->names[i] = text;
  }
}

static bool is_sum(unsigned op) {
  return op == op_addi || op == op_addk || op == op_subk || op == op_mulk || op == op_add
         || op == op_sub || op == op_mul;
}

// Whether an instruction lets the ones after it run once and nothing else.
static bool runs_on(uint32_t word) {
  unsigned op = op_of(word);
  if (op == op_jmp) return jump_of(word) >= 0;
  // Lua 5.4.4 names the wrong line of a division by zero, unless a hook keeps the place up to date.
  if (op == op_modk || op == op_idivk || op == op_mod || op == op_idiv) return false;
  return op != op_call && op != op_tailcall && (op < op_forloop || op > op_tforloop);
}

static bool check_code(Walk *walk, const Code *code) {
  bool straight = code->count <= longest_straight;
  for (size_t i = 0; i < code->count; i++) {
    uint32_t word = dump_word(code->words, i);
    straight = straight && runs_on(word);
    if (walk->question->check_sums && is_sum(op_of(word))) {
      word = (word & ~0x7fu) | op_extraarg;
      memcpy(code->words + 4 * i, &word, sizeof word);
    }
  }
  unsigned last = code->count == 0 ? 0 : op_of(dump_word(code->words, code->count - 1));
  if (last < op_return || last > op_return1) walk->bytes.bad = true;
  return straight;
}

static void add_line(Walk *walk, int line) {
  Reading *reading = walk->reading;
  int count = reading->runnable_count;
  if (!walk->question->lines || (count > 0 && reading->runnable[count - 1] == line)) return;
  if (count == walk->line_capacity) {
    int capacity = count * 2 + 64;
    int *items = realloc(reading->runnable, (size_t)capacity * sizeof *items);
    if (items == NULL) {
      walk->bytes.bad = true;
      return;
    }
    reading->runnable = items;
    walk->line_capacity = capacity;
  }
  reading->runnable[reading->runnable_count++] = line;
}

static void see_instruction(Walk *walk, const Code *code, size_t at, int line, Assigned *mine) {
  uint32_t word = dump_word(code->words, at);
  int *assigned = &mine->line[b_of(word)];
  if (op_of(word) == op_setupval && (*assigned == 0 || line < *assigned)) *assigned = line;
  // The last return, at the `end`, is there even after an explicit one; the first instruction of a
  // function with `...` only arranges them. Neither makes its line one that can run.
  if (at + 1 < code->count && !(code->variadic && at == 0)) add_line(walk, line);
  code_add_operands(walk, code, at, line);
}

// The lines: of each instruction the distance from the one before, or a mark for a full number.
static void take_lines(Walk *walk, const Code *code, Assigned *mine) {
  Bytes *bytes = &walk->bytes;
  size_t steps = dump_size(bytes);
  const unsigned char *step = dump_take(bytes, steps);
  if (steps != code->count) bytes->bad = true;
  size_t marks = dump_size(bytes);
  int line = code->first_line;
  for (size_t i = 0; i < code->count && !bytes->bad; i++) {
    if (step[i] == 0x80) {
      dump_size(bytes);
      line = (int)dump_size(bytes);
      if (marks-- == 0) bytes->bad = true;
    } else {
      line += (signed char)step[i];
    }
    see_instruction(walk, code, i, line, mine);
  }
  if (marks != 0) bytes->bad = true;
}

static void take_names(Bytes *bytes, Assigned *mine) {
  size_t length;
  for (size_t count = dump_size(bytes); count > 0 && !bytes->bad; count--) {
    dump_text(bytes, &length);
    dump_size(bytes);
    dump_size(bytes);
  }
  size_t count = dump_size(bytes);
  for (size_t i = 0; i < count && !bytes->bad; i++) {
    const char *name = dump_text(bytes, &length);
    if (i > most_upvalues || mine->line[i] == 0 || bytes->bad) continue;
    if (mine->first.line != 0 && mine->first.line <= mine->line[i]) continue;
    mine->first.line = mine->line[i];
    snprintf(mine->first.name, sizeof mine->first.name, "%.*s", (int)length, name);
  }
}

static void take_function(Walk *walk, Assigned *mine, int depth);

// The functions within: what they assign of variables further out, this function passes on.
static void take_inner(Walk *walk, Assigned *mine, int depth) {
  size_t count = dump_size(&walk->bytes);
  for (size_t i = 0; i < count && !walk->bytes.bad; i++) {
    Assigned inner = {.straight = false};
    take_function(walk, &inner, depth + 1);
    for (int j = 0; j <= most_upvalues; j++) {
      if (inner.line[j] == 0 || inner.local[j]) continue;
      int *outer = &mine->line[inner.place[j]];
      if (*outer == 0 || inner.line[j] < *outer) *outer = inner.line[j];
    }
  }
}

static void take_upvalues(Bytes *bytes, Assigned *mine) {
  size_t count = dump_size(bytes);
  for (size_t i = 0; i < count && !bytes->bad; i++) {
    unsigned local = dump_byte(bytes), place = dump_byte(bytes);
    dump_byte(bytes);
    if (i > most_upvalues) bytes->bad = true;
    if (bytes->bad) return;
    mine->local[i] = local != 0;
    mine->place[i] = (unsigned char)place;
  }
}

static void take_function(Walk *walk, Assigned *mine, int depth) {
  Bytes *bytes = &walk->bytes;
  size_t ignored;
  Code code = {.depth = depth};
  if (depth > deepest_function) bytes->bad = true;
  dump_text(bytes, &ignored);
  code.first_line = (int)dump_size(bytes);
  dump_size(bytes);
  dump_byte(bytes);
  code.variadic = dump_byte(bytes) != 0;
  dump_byte(bytes);
  code.count = dump_size(bytes);
  if (code.count > bytes->count) bytes->bad = true;
  code.words = dump_take(bytes, bytes->bad ? 0 : 4 * code.count);
  if (bytes->bad) return;
  mine->straight = check_code(walk, &code);
  take_constants(walk, depth);
  take_upvalues(bytes, mine);
  take_inner(walk, mine, depth);
  take_lines(walk, &code, mine);
  take_names(bytes, mine);
}

// Reads the function on top of the stack. Raises nothing.
Reading border_read_code(lua_State *L, const Question *question) {
  Reading reading = {.understood = false};
  Walk walk = {.question = question, .reading = &reading};
  Assigned top = {.straight = false};
  dump_function(L, &walk.bytes);
  dump_header(&walk.bytes);
  take_function(&walk, &top, 0);
  reading.understood = !walk.bytes.bad && walk.bytes.next == walk.bytes.count;
  reading.straight = top.straight;
  reading.size = walk.bytes.count;
  reading.assigns = top.first.line != 0;
  reading.first = top.first;
  if (question->check_sums && reading.understood) {
    reading.code = walk.bytes.items;
  } else {
    free(walk.bytes.items);
  }
  return reading;
}
