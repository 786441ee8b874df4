// What a run or a call may spend: memory, instructions, and work done in C on its behalf.
//
// Instructions are counted by Lua's count hook, looked at every `hook_period`; a word written in C
// charges the same budget for each element or each few bytes it touches, and so does the making of
// a long text. All of these give the same answer on every machine. What they cannot see (a comparison
// of two long texts, keys that collide in a table) is kept short by limits on one text and one table,
// and bounded by the thread's own processor time: a call that takes half a second of it has used
// some twenty times what its instructions are worth, and is stopped as if they were spent.
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <time.h>

#include "state.h"

enum { call_nanoseconds = 500 * 1000 * 1000 };

static int64_t thread_time(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// A table's nodes are the only blocks of 24 bytes times a power of two that Lua asks for anew and
// without a type (ltable.c, setnodevector).
static bool is_large_table(size_t size) {
  return size > (size_t)largest_table * 24 && size % 3 == 0 && (size / 3 & (size / 3 - 1)) == 0;
}

static void *refuse(BorderState *state, const char *reason) {
  state->memory_reason = reason;
  if (state->lua != NULL && !state->fault_recorded) border_locate(state, 0);
  return NULL;
}

static void spend(lua_State *L, BorderState *state, int64_t work) {
  state->remaining -= work;
  if (state->remaining <= 0)
    border_raise(L, border_instructions, "more than %lld instructions", (long long)state->budget);
  int64_t now = thread_time();
  if (state->deadline == 0) state->deadline = now + call_nanoseconds;
  if (now > state->deadline)
    border_raise(L, border_instructions, "half a second spent within %lld instructions",
                 (long long)state->budget);
}

static void on_hook(lua_State *L, lua_Debug *record) {
  BorderState *state = state_of(L);
  if (record->event == LUA_HOOKLINE) {
    border_line_ran(state, record);
  } else {
    spend(L, state, state->budget < hook_period ? state->budget : hook_period);
  }
}

// The making of a long text is work too. Nothing can be raised here, but the hook may be set at any
// moment, and stops the script at its next instruction.
static void charge_for_text(BorderState *state, size_t size) {
  if (size < long_text || state->lua == NULL) return;
  state->remaining -= (int64_t)(size / 128);
  if (state->remaining > 0) return;
  lua_sethook(state->lua, on_hook, LUA_MASKCOUNT, 1);
  state->hooked = true;
}

// Lua answers a refusal with a full collection and asks again; a script that lives at its limit
// would force one after another, so after a few of them memory counts as exhausted.
void *border_allocate(void *context, void *block, size_t old_size, size_t new_size) {
  BorderState *state = context;
  size_t held = block == NULL ? 0 : old_size;
  if (new_size == 0) {
    free(block);
    state->memory_used -= held;
    return NULL;
  }
  if (new_size > held) {
    if (block == NULL && old_size == LUA_TSTRING && new_size > longest_text)
      return refuse(state, "not enough memory: a text of more than 1 MB");
    if (block == NULL && old_size == 0 && is_large_table(new_size))
      return refuse(state, "not enough memory: a table of more than 32768 names");
    if (state->memory_used + (new_size - held) > state->memory_limit) {
      state->emergencies++;
      return refuse(state, "not enough memory");
    }
    if (state->emergencies > emergency_collections) return refuse(state, "not enough memory");
  }
  void *moved = realloc(block, new_size);
  if (moved == NULL) return new_size <= held ? block : refuse(state, "not enough memory");
  state->memory_used += new_size - held;
  if (block == NULL && old_size == LUA_TSTRING) charge_for_text(state, new_size);
  return moved;
}

void border_charge(lua_State *L, size_t work) {
  BorderState *state = state_of(L);
  if (work > (size_t)state->budget) work = (size_t)state->budget;
  state->remaining -= (int64_t)work;
  if (state->remaining <= 0) spend(L, state, 0);
}

// Sets the counters back. The hook is set again each time: that alone starts Lua's own counter
// afresh, without which a call's budget would depend on the calls before it.
void border_start_budget(BorderState *state, bool counted) {
  border_reset_budget(state);
  if (!counted && !state->recording) {
    if (state->hooked) lua_sethook(state->lua, NULL, 0, 0), state->hooked = false;
    return;
  }
  int mask = LUA_MASKCOUNT | (state->recording ? LUA_MASKLINE : 0);
  int period = state->budget < hook_period ? (int)state->budget : hook_period;
  lua_sethook(state->lua, on_hook, mask, period);
  state->hooked = true;
}
