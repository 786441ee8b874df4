// What Swift sees of Lua: plain values and plain functions that never raise.
//
// A Lua error is a longjmp, and a longjmp across a Swift frame is undefined. So everything that can
// raise (pushing text and tables, loading, calling, converting an answer) happens in this C target
// inside lua_pcall; Swift hands over an array of tagged values and gets one back.
#ifndef EXCHEQUER_TRAMPOLINE_H
#define EXCHEQUER_TRAMPOLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The kinds of value that cross the border.
enum {
  border_none,
  border_flag,      // integer is 0 or 1
  border_integer,   // integer; fields is its kind
  border_number,    // integer holds the bits of the double
  border_text,      // text, integer bytes long
  border_table,     // integer elements follow, then `fields` pairs of a text and a value
  border_function   // integer is the function's place in its state, fields the state's serial number
};

// The kinds of whole number that are told apart where a state has kinds (kinds.c); any stands for what a
// word takes of every kind, proportion for mul_div.
enum {
  border_plain,
  border_money,   // ten-thousandths of a dollar
  border_date,    // days since 1970-01-01
  border_time,    // minutes since 1970-01-01
  border_any = -1,
  border_proportion = -2
};

// The word that an == of a file becomes where the state has kinds.
#define border_equal_word "__equal"
// The word that such a call asks about two texts that are not equal; it answers nothing or a fault.
#define border_texts_word "__texts"

// One value, or the head of a table whose contents follow it in the same array.
typedef struct BorderValue {
  int32_t tag;
  uint32_t fields;
  int64_t integer;
  const char *text;
} BorderValue;

// The kinds of fault; the order is that of Swift's LuaFault.Kind.
enum {
  border_syntax,
  border_runtime,
  border_instructions,
  border_memory,
  border_changed_state,
  border_answer
};

// The last fault of a state: valid until its next call.
typedef struct BorderFault {
  int32_t kind;
  int32_t file;  // -1 where unknown
  int32_t line;  // 0 where unknown
  const char *message;
  size_t length;
} BorderFault;

// A file's text; `file` is the number by which faults name it.
typedef struct BorderSource {
  const char *name;  // of a library: what `require` calls it
  const char *bytes;
  size_t length;
  int32_t file;
} BorderSource;

// A word written in Swift.
typedef struct BorderWord {
  const char *name;
  int64_t fewest;
  int64_t most;
  int32_t takes[4];  // the kinds of the first values, where the state has kinds
  int32_t answers;
} BorderWord;

// A name that is not offered, and why.
typedef struct BorderRefusal {
  const char *name;
  const char *reason;
} BorderRefusal;

// What a word answered: values in the caller's keeping until the next reply.
typedef struct BorderReply {
  const BorderValue *values;
  bool failed;  // then values[0] is the message
} BorderReply;

// Carries out word `index`; returns with `reply` filled, never raises.
typedef void (*BorderCallback)(
  void *context, int32_t index, const BorderValue *values, size_t count, BorderReply *reply);

// All a new state is made of; everything is copied but `context`.
typedef struct BorderPlan {
  int64_t instructions;
  int64_t memory;
  bool kinds;  // amounts, dates and times know what they are
  BorderCallback callback;
  void *context;
  const BorderWord *words;
  size_t word_count;
  const BorderRefusal *refusals;
  size_t refusal_count;
  const BorderSource *libraries;
  size_t library_count;
} BorderPlan;

// What is known of a function without calling it.
typedef struct BorderFunction {
  int32_t parameters;
  int32_t first_line;
  int32_t last_line;
  int32_t file;
  bool variadic;
  bool straight;  // runs without a loop or a call
} BorderFunction;

typedef struct BorderState BorderState;

// Makes a state, or null if there is no memory for one; look at border_opened before using it.
BorderState *border_open(const BorderPlan *plan);
// Whether the state is ready; if not, border_fault says why and only border_close may follow.
bool border_opened(const BorderState *state);
void border_close(BorderState *state);

// The number that marks this state's functions.
uint32_t border_serial(const BorderState *state);

// Runs a file; true with its values in border_results, or false with border_fault.
bool border_run(BorderState *state, const BorderSource *source);

// Calls a function with `arguments` values (tables count once) written in `values`; at most `most`
// answers. Returns how many it gave, or -1 with border_fault.
int32_t border_call(
  BorderState *state, int32_t function, const BorderValue *values, int32_t arguments, int32_t most);

// The same for a function that answers yes or no: 0 or 1 for exactly one flag, 2 for any other
// answer (read border_results, border_result_count), -1 with border_fault.
int32_t border_call_flag(
  BorderState *state, int32_t function, const BorderValue *values, int32_t arguments, int32_t most);

// Asks a function that runs straight through about `rows` rows in one protected call, row after row with
// `arguments` values each and no tables among them. Of each row `answers` says 0 or 1 where exactly one flag came
// back, else 2: that row is to be asked by itself, which tells why. False if the function cannot be asked so.
bool border_call_rows(
  BorderState *state, int32_t function, const BorderValue *values, int32_t arguments, int32_t rows,
  uint8_t *answers);

// The values of the last run or call, valid until border_release or the next one.
const BorderValue *border_results(const BorderState *state);
int32_t border_result_count(const BorderState *state);
// Lets go of the values of the last run or call.
void border_release(BorderState *state);
BorderFault border_fault(const BorderState *state);

BorderFunction border_function_facts(BorderState *state, int32_t function);
// The name of parameter `number`, from 1; null past the last.
const char *border_parameter(BorderState *state, int32_t function, int32_t number);

// Switches the recording of lines on or off; files run while it is on are recorded.
void border_record_lines(BorderState *state, bool on);
// Bit 0: the line can run; bit 1: it ran. Lines from 1; count is one past the last; null if the
// file was not recorded.
const uint8_t *border_lines(const BorderState *state, int32_t file, int32_t *count);

// The bytes of memory the state holds now.
int64_t border_memory_used(const BorderState *state);

// The release of the Lua in use, such as "Lua 5.4.4": where in a text it begins, and its length.
const char *border_lua_release(size_t *length);

#endif
