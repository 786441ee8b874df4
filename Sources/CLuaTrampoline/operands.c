// What the values of a checked sum are called, for the message when one is not a number.
#include <stdio.h>

#include "dump.h"

static bool jumped_to(const Code *code, size_t from, size_t through) {
  for (size_t i = 0; i < code->count; i++) {
    uint32_t word = dump_word(code->words, i);
    if (op_of(word) != op_jmp) continue;
    long target = (long)i + 1 + jump_of(word);
    if (target > (long)from && target <= (long)through) return true;
  }
  return false;
}

// Where the value in `place` came from at instruction `at`, if one of the few before it says so.
static void find_origin(Walk *walk, const Code *code, size_t at, Operand *operand) {
  for (size_t back = at; back > 0 && at - back < 8; back--) {
    uint32_t word = dump_word(code->words, back - 1);
    if (a_of(word) != (unsigned)operand->place) continue;
    unsigned op = op_of(word);
    if (jumped_to(code, back - 1, at)) return;
    if (op == op_getupval) operand->outside = (int)b_of(word) + 1;
    if (op != op_getfield && op != op_gettabup) return;
    Text name = walk->names[c_of(word)];
    if (name.bytes == NULL) return;
    snprintf(operand->field, sizeof operand->field, "%.*s", (int)name.length, name.bytes);
    return;
  }
}

static void add_operand(Walk *walk, const Code *code, size_t at, unsigned place) {
  Reading *reading = walk->reading;
  if (reading->operand_count == most_operands) return;
  Operand *operand = &reading->operands[reading->operand_count++];
  *operand = (Operand){.place = (int)place};
  find_origin(walk, code, at, operand);
}

// A checked sum is an instruction that does nothing and the call of the metamethod after it.
void code_add_operands(Walk *walk, const Code *code, size_t at, int line) {
  if (code->depth > 0 || line != walk->question->operands_at || at == 0) return;
  uint32_t word = dump_word(code->words, at);
  if (op_of(dump_word(code->words, at - 1)) != op_extraarg) return;
  if (op_of(word) < op_mmbin || op_of(word) > op_mmbink) return;
  add_operand(walk, code, at - 1, a_of(word));
  if (op_of(word) == op_mmbin) add_operand(walk, code, at - 1, b_of(word));
}
