// Running files and calling functions: the only doors into Lua.
#include <lua5.4/lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "state.h"

typedef struct Call {
  int32_t function;
  const BorderValue *values;
  int32_t arguments;
} Call;

// A fault found outside every Lua function is the called function's own.
static void place_fault(BorderState *state) {
  if (state->fault_file >= 0 || state->called <= 0) return;
  BorderFunction facts = border_function_facts(state, state->called);
  state->fault_file = facts.file;
  state->fault_line = facts.first_line > 0 ? facts.first_line : 0;
}

static int32_t failed(BorderState *state, int status) {
  border_fail(state, status);
  lua_settop(state->lua, foot);
  state->holding = false;
  place_fault(state);
  state->busy = false;
  state->loading = false;
  return -1;
}

// Makes ready for a run or a call; false if one is under way.
static bool enter(BorderState *state, int32_t function, bool counted) {
  static const char within[] = "a word of the vocabulary tried to run a rule itself";
  if (state->busy) {
    border_clear_fault(state);
    border_set_fault(state, border_runtime, within, sizeof within - 1);
    return false;
  }
  border_release(state);
  state->results.count = 0;
  state->result_count = 0;
  state->called = function;
  state->requiring = NULL;
  state->busy = true;
  border_clear_fault(state);
  border_start_budget(state, counted);
  return true;
}

// The values on the stack into results; they stay on the stack for their text.
static int collect_body(lua_State *L) {
  BorderState *state = state_of(L);
  int count = lua_gettop(L);
  state->results.count = 0;
  for (int i = 1; i <= count; i++) border_collect(L, i, &state->results, 0);
  return count;
}

static int32_t too_many(BorderState *state, int count, int32_t most) {
  char text[64];
  int length = snprintf(text, sizeof text, "%d values returned where %d %s due", count, most,
                        most == 1 ? "is" : "are");
  border_set_fault(state, border_answer, text, (size_t)length);
  return failed(state, LUA_OK);
}

static int32_t collect_results(BorderState *state, int32_t most) {
  lua_State *L = state->lua;
  int count = lua_gettop(L) - foot;
  if (count > most) return too_many(state, count, most);
  bool plain = border_reserve(&state->results, (size_t)count + 1);
  for (int i = 0; plain && i < count; i++)
    plain = border_collect_plain(L, foot + 1 + i, &state->results.items[i]);
  if (plain) {
    lua_settop(L, foot);
  } else {
    if (!lua_checkstack(L, 8)) return failed(state, LUA_ERRMEM);
    lua_pushcfunction(L, collect_body);
    lua_insert(L, foot + 1);
    int status = lua_pcall(L, count, LUA_MULTRET, handler_index);
    if (status != LUA_OK) return failed(state, status);
    state->holding = true;  // the text of the results
  }
  state->busy = false;
  state->loading = false;
  state->result_count = count;
  return count;
}

static int run_body(lua_State *L) {
  const BorderSource *source = lua_touserdata(L, 1);
  lua_settop(L, 0);
  border_load(L, source);
  lua_call(L, 0, LUA_MULTRET);
  int count = lua_gettop(L);
  for (int i = 1; i <= count; i++) border_freeze(L, i);
  return count;
}

bool border_run(BorderState *state, const BorderSource *source) {
  lua_State *L = state->lua;
  if (!enter(state, 0, true)) return false;
  state->loading = true;
  lua_pushcfunction(L, run_body);
  lua_pushlightuserdata(L, (void *)source);
  int status = lua_pcall(L, 1, LUA_MULTRET, handler_index);
  if (status != LUA_OK) {
    failed(state, status);
  } else if (collect_results(state, 1) >= 0) {
    return true;
  }
  if (state->fault_file < 0) state->fault_file = source->file;
  return false;
}

static int call_body(lua_State *L) {
  const Call *call = lua_touserdata(L, 1);
  const BorderValue *next = call->values;
  lua_settop(L, 0);
  luaL_checkstack(L, call->arguments + 8, "too many arguments");
  border_push_functions(L);
  lua_rawgeti(L, 1, call->function);
  lua_replace(L, 1);
  for (int32_t i = 0; i < call->arguments; i++) border_push(L, &next);
  lua_call(L, call->arguments, LUA_MULTRET);
  return lua_gettop(L);
}

// Values whose pushing cannot raise need no second protected call around it.
static bool push_plainly(lua_State *L, const BorderValue *values, int32_t arguments) {
  if (state_of(L)->kinds) return false;
  for (int32_t i = 0; i < arguments; i++) {
    switch (values[i].tag) {
      case border_none: lua_pushnil(L); break;
      case border_flag: lua_pushboolean(L, values[i].integer != 0); break;
      case border_integer: lua_pushinteger(L, values[i].integer); break;
      default: return false;
    }
  }
  return true;
}

static bool is_straight(const BorderState *state, int32_t function) {
  return function > 0 && (size_t)function < state->function_count && state->straight[function];
}

static bool call(BorderState *state, const Call *what) {
  lua_State *L = state->lua;
  if (!enter(state, what->function, !is_straight(state, what->function))) return false;
  int status = LUA_ERRMEM;
  if (what->arguments < LUA_MINSTACK / 2 || lua_checkstack(L, what->arguments + 8)) {
    lua_rawgeti(L, functions_index, what->function);
    if (push_plainly(L, what->values, what->arguments)) {
      status = lua_pcall(L, what->arguments, LUA_MULTRET, handler_index);
    } else {
      lua_settop(L, foot);
      lua_pushcfunction(L, call_body);
      lua_pushlightuserdata(L, (void *)what);
      status = lua_pcall(L, 1, LUA_MULTRET, handler_index);
    }
  }
  if (status != LUA_OK) failed(state, status);
  return status == LUA_OK;
}

int32_t border_call(
  BorderState *state, int32_t function, const BorderValue *values, int32_t arguments,
  int32_t most) {
  Call what = {.function = function, .values = values, .arguments = arguments};
  return call(state, &what) ? collect_results(state, most) : -1;
}

// What nearly every evaluation is: a function without loop or call, asked with plain values while
// nothing is held, hooked or recorded. The same as `call`, without looking at what cannot be.
static bool call_simply(BorderState *state, const Call *what) {
  lua_State *L = state->lua;
  border_reset_budget(state);
  border_clear_fault(state);
  state->results.count = 0;
  state->result_count = 0;
  state->called = what->function;
  state->requiring = NULL;
  lua_rawgeti(L, functions_index, what->function);
  if (!push_plainly(L, what->values, what->arguments)) {
    lua_settop(L, foot);
    return call(state, what);
  }
  state->busy = true;
  int status = lua_pcall(L, what->arguments, LUA_MULTRET, handler_index);
  if (status != LUA_OK) failed(state, status);
  return status == LUA_OK;
}

int32_t border_call_flag(
  BorderState *state, int32_t function, const BorderValue *values, int32_t arguments,
  int32_t most) {
  Call what = {.function = function, .values = values, .arguments = arguments};
  bool simple = !(state->busy | state->holding | state->recording | state->hooked) &&
                arguments < LUA_MINSTACK / 2 && is_straight(state, function);
  if (!(simple ? call_simply(state, &what) : call(state, &what))) return -1;
  lua_State *L = state->lua;
  if (lua_gettop(L) == foot + 1 && lua_type(L, foot + 1) == LUA_TBOOLEAN) {
    int flag = lua_toboolean(L, foot + 1);
    lua_settop(L, foot);
    state->busy = false;
    return flag;
  }
  return collect_results(state, most) < 0 ? -1 : 2;
}

typedef struct Rows {
  int32_t function;
  const BorderValue *values;
  int32_t arguments, rows;
  int32_t next;  // the row to be asked next: behind that which ended the call
  uint8_t *answers;
} Rows;

static int rows_body(lua_State *L) {
  Rows *what = lua_touserdata(L, 1);
  BorderState *state = state_of(L);
  lua_settop(L, 0);
  luaL_checkstack(L, what->arguments + 8, "too many arguments");
  border_push_functions(L);
  lua_rawgeti(L, 1, what->function);
  lua_replace(L, 1);
  while (what->next < what->rows) {
    int32_t row = what->next++;
    const BorderValue *next = what->values + (size_t)row * (size_t)what->arguments;
    border_reset_budget(state);
    lua_pushvalue(L, 1);
    for (int32_t i = 0; i < what->arguments; i++) border_push(L, &next);
    lua_call(L, what->arguments, LUA_MULTRET);
    if (lua_gettop(L) == 2 && lua_type(L, 2) == LUA_TBOOLEAN)
      what->answers[row] = (uint8_t)lua_toboolean(L, 2);
    lua_settop(L, 1);
  }
  return 0;
}

bool border_call_rows(
  BorderState *state, int32_t function, const BorderValue *values, int32_t arguments, int32_t rows,
  uint8_t *answers) {
  lua_State *L = state->lua;
  if (state->kinds || state->recording || !is_straight(state, function)) return false;
  Rows what = {.function = function, .values = values, .arguments = arguments, .rows = rows,
               .answers = answers};
  if (rows > 0) memset(answers, 2, (size_t)rows);
  // One that fails ends its call only: the rows behind it are asked in another.
  while (what.next < rows) {
    if (!enter(state, function, false)) return false;
    lua_pushcfunction(L, rows_body);
    lua_pushlightuserdata(L, &what);
    int status = lua_pcall(L, 1, 0, handler_index);
    if (status != LUA_OK) failed(state, status);
    state->busy = false;
  }
  return true;
}

const BorderValue *border_results(const BorderState *state) { return state->results.items; }

int32_t border_result_count(const BorderState *state) { return state->result_count; }

void border_release(BorderState *state) {
  if (state->busy || !state->holding) return;
  lua_settop(state->lua, foot);
  state->holding = false;
}
