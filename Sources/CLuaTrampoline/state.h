// What the files of this target know of a state. Not seen by Swift.
#ifndef EXCHEQUER_STATE_H
#define EXCHEQUER_STATE_H

#include <lua5.4/lua.h>

#include "include/trampoline.h"

// The two values that stay at the foot of the stack.
enum { functions_index = 1, handler_index = 2, foot = 2 };

// The registry's places for the functions Swift may call and for the environment of every file.
enum { functions_key = LUA_RIDX_LAST + 1, environment_key, libraries_key, kinds_key };

enum {
  longest_text = 1 << 20,    // bytes of one text: what keeps a comparison or a join short
  long_text = 1 << 10,       // bytes from which the making of a text counts as work
  largest_table = 1 << 15,   // names or numbers in one table that are not its list 1, 2, 3...
  longest_message = 2048,    // bytes of a fault's message
  deepest_table = 32,        // tables within tables that cross the border
  hook_period = 1000,        // instructions between two looks at the budget and the clock
  emergency_collections = 8  // full collections a call may force before memory counts as exhausted
};

typedef struct Values {
  BorderValue *items;
  size_t count;
  size_t capacity;
} Values;

typedef struct Lines {
  int32_t file;
  uint8_t *marks;
  int32_t count;
} Lines;

struct BorderState {
  lua_State *lua;
  uint32_t serial;
  bool opened, busy, loading, recording, hooked, holding, kinds;

  size_t memory_used, memory_limit;
  int emergencies;
  const char *memory_reason;

  int64_t budget, remaining;
  int64_t deadline;  // of this call, in nanoseconds of the thread's own time; 0 before the first look
  uint64_t epoch;    // number of this run or call: what outlives it is told by it

  int32_t fault_kind, fault_file, fault_line;
  size_t fault_length;
  char fault_message[longest_message];
  bool fault_recorded;
  int blame;  // which Lua function up the stack an error names: 1 is the one that raised it

  Values results;    // of the last run or call
  Values arguments;  // of the word being carried out
  int32_t result_count;
  int32_t called;  // the function being called, 0 while a file runs

  BorderCallback callback;
  void *context;
  struct Requiring *requiring;
  BorderSource *libraries;
  size_t library_count;

  bool *straight;  // by function: runs without a loop or a call, so needs no budget
  size_t function_count, function_capacity;

  Lines *lines;
  size_t line_files;
};

static inline BorderState *state_of(lua_State *L) {
  return *(BorderState **)lua_getextraspace(L);
}

static inline void border_clear_fault(BorderState *state) {
  state->fault_kind = border_runtime;
  state->fault_file = -1;
  state->fault_line = 0;
  state->fault_length = 0;
  state->fault_recorded = false;
  state->blame = 1;
}

static inline void border_reset_budget(BorderState *state) {
  state->remaining = state->budget;
  state->deadline = 0;
  state->emergencies = 0;
  state->memory_reason = NULL;
  state->epoch++;
}

// faults.c
int border_raise(lua_State *L, int32_t kind, const char *format, ...);
int border_on_error(lua_State *L);
void border_locate(BorderState *state, int level);
void border_fail(BorderState *state, int status);
void border_set_fault(BorderState *state, int32_t kind, const char *message, size_t length);
void border_load_fault(lua_State *L, int status, int32_t file, int line);
int32_t border_file_number(const char *source);

// budget.c
void *border_allocate(void *context, void *block, size_t old_size, size_t new_size);
void border_start_budget(BorderState *state, bool counted);
void border_charge(lua_State *L, size_t work);

// values.c
void border_push(lua_State *L, const BorderValue **next);
void border_collect(lua_State *L, int index, Values *into, int depth);
bool border_collect_plain(lua_State *L, int index, BorderValue *into);
bool border_reserve(Values *values, size_t count);

// functions.c
void border_push_functions(lua_State *L);
int32_t border_function_number(lua_State *L, int index);

// frozen.c
void border_freeze(lua_State *L, int index);
void border_freeze_table(lua_State *L, int index);
void border_contents(lua_State *L, int index);
void border_check_writable(lua_State *L, int index);
int border_unknown_member(lua_State *L);

// bytecode.c
typedef struct Assignment {
  int line;
  char name[64];
} Assignment;
typedef struct Operand {
  int place;       // in the function's frame
  int outside;     // the outside variable it was read from, counted from 1, or 0
  char field[64];  // or the field
} Operand;
enum { most_operands = 16 };
typedef struct Question {
  bool lines;       // which lines can run
  bool check_sums;  // the code with checked sums
  int operands_at;  // what the sums on that line are made of
} Question;
typedef struct Reading {
  bool understood;  // false: this Lua's code is not what the reader knows
  bool straight;    // no loop, no call
  size_t size;      // of the code read
  bool assigns;     // the function, or one within it, assigns a variable from outside it
  Assignment first;
  int runnable_count;
  int *runnable;        // if asked for, and in the caller's freeing
  unsigned char *code;  // likewise, `size` bytes
  int operand_count;
  Operand operands[most_operands];
} Reading;
Reading border_read_code(lua_State *L, const Question *question);

// kinds.c
void border_open_kinds(lua_State *L);
void border_push_kind(lua_State *L, int kind, lua_Integer value);
int border_kind(lua_State *L, int index, lua_Integer *value);
void border_check_kind(lua_State *L, int index, int due, const char *word);
int border_proportion_kind(lua_State *L, const char *word);
int border_kinds_equal(lua_State *L);
int border_kinds_add(lua_State *L);
int border_kinds_subtract(lua_State *L);
int border_kinds_multiply(lua_State *L);

// arithmetic.c
void border_open_arithmetic(lua_State *L);
void border_check_sums(lua_State *L, const BorderSource *source);

// sort.c
typedef bool (*BorderBefore)(lua_State *L, int comparator, int one, int other);
int border_key_rank(lua_State *L, int index);
bool border_key_before(lua_State *L, int comparator, int one, int other);
bool border_value_before(lua_State *L, int comparator, int one, int other);
void border_sort(lua_State *L, int list, lua_Integer count, BorderBefore before, int comparator);

// environment.c
void border_open_environment(lua_State *L, const BorderPlan *plan);
void border_load(lua_State *L, const BorderSource *source);

// words: each list ends with a null name
typedef struct Word {
  const char *name;
  lua_CFunction body;
} Word;
extern const Word border_plain_words[];
extern const Word border_text_words[];
extern const Word border_list_words[];
extern const Word border_table_members[];
int border_host_word(lua_State *L);

// coverage.c
void border_line_ran(BorderState *state, lua_Debug *record);
void border_record_file(lua_State *L, int32_t file);

#endif
