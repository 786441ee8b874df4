// The functions Swift may call: kept in a table at the foot of the stack, by number, so that a call
// finds its function with one indexed read.
#include <lua5.4/lauxlib.h>
#include <stdlib.h>

#include "state.h"

static bool keep_straight(BorderState *state, size_t number, bool straight) {
  if (number >= state->function_capacity) {
    size_t capacity = (number + 1) * 2;
    bool *flags = realloc(state->straight, capacity * sizeof *flags);
    if (flags == NULL) return false;
    state->straight = flags;
    state->function_capacity = capacity;
  }
  state->straight[number] = straight;
  if (state->function_count <= number) state->function_count = number + 1;
  return true;
}

static bool runs_straight(lua_State *L, int index) {
  if (lua_iscfunction(L, index)) return false;
  lua_pushvalue(L, index);
  Question question = {.lines = false};
  Reading reading = border_read_code(L, &question);
  lua_pop(L, 1);
  return reading.understood && reading.straight;
}

void border_push_functions(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, functions_key);
}

// The number of the function at `index`, the same each time it is asked for.
int32_t border_function_number(lua_State *L, int index) {
  BorderState *state = state_of(L);
  luaL_checkstack(L, 4, NULL);
  border_push_functions(L);
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNUMBER) {
    int32_t known = (int32_t)lua_tointeger(L, -1);
    lua_pop(L, 2);
    return known;
  }
  lua_pop(L, 1);
  size_t number = state->function_count == 0 ? 1 : state->function_count;
  if (!keep_straight(state, number, runs_straight(L, index)))
    border_raise(L, border_memory, "not enough memory");
  lua_pushvalue(L, index);
  lua_rawseti(L, -2, (lua_Integer)number);
  lua_pushvalue(L, index);
  lua_pushinteger(L, (lua_Integer)number);
  lua_rawset(L, -3);
  lua_pop(L, 1);
  return (int32_t)number;
}

// No Lua memory is needed below, so nothing can raise.
static bool push_function(BorderState *state, int32_t function) {
  lua_State *L = state->lua;
  if (!lua_checkstack(L, 4)) return false;
  if (lua_rawgeti(L, functions_index, function) == LUA_TFUNCTION) return true;
  lua_pop(L, 1);
  return false;
}

BorderFunction border_function_facts(BorderState *state, int32_t function) {
  BorderFunction facts = {.file = -1};
  lua_Debug record;
  if (!push_function(state, function)) return facts;
  if (lua_getinfo(state->lua, ">Su", &record)) {
    facts.parameters = record.nparams;
    facts.variadic = record.isvararg;
    facts.first_line = record.linedefined;
    facts.last_line = record.lastlinedefined;
    facts.file = border_file_number(record.source);
    facts.straight = state->straight[function];
  }
  return facts;
}

const char *border_parameter(BorderState *state, int32_t function, int32_t number) {
  if (!push_function(state, function)) return NULL;
  if (lua_iscfunction(state->lua, -1)) {
    lua_pop(state->lua, 1);
    return NULL;
  }
  return lua_getlocal(state->lua, NULL, number);  // pops the function
}
