// Nothing is remembered from one row to the next: what outlives the loading of a file is frozen.
//
// Between two calls a script can only remember in a table or in a variable that some loaded function
// can reach. Both are dealt with once, when a file or library has been loaded, so that a call costs
// nothing more:
//  * every table reachable from the file's answer (through fields, keys and the functions' outside
//    variables) hands its contents to a table behind it and is left empty, with a metatable that
//    reads from there and refuses to write;
//  * every reachable function's code is read (bytecode.c): one that assigns a variable from outside
//    itself would remember, and is a fault at load, naming the line of the assignment.
// A table made during a call is no one's but the call's, and stays writable. Scripts have neither
// metatables nor a raw write, so a table with a metatable is a frozen one.
#include <lua5.4/lauxlib.h>
#include <stdio.h>

#include "state.h"

static const char contents_key = 0;  // its address is the key

// Pushes the table that holds what the table at `index` shows: itself, unless it is frozen.
void border_contents(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (lua_getmetatable(L, index)) {
    int type = lua_rawgetp(L, -1, &contents_key);
    lua_remove(L, -2);
    if (type == LUA_TTABLE) return;
    lua_pop(L, 1);
  }
  lua_pushvalue(L, index);
}

static bool is_frozen(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  bool frozen = lua_rawgetp(L, -1, &contents_key) == LUA_TTABLE;
  lua_pop(L, 2);
  return frozen;
}

static int refuse_change(lua_State *L, const char *place) {
  return border_raise(L, border_changed_state,
                      "a table shared between rows cannot be changed%s: make a new one", place);
}

static int frozen_written(lua_State *L) {
  if (lua_type(L, 2) == LUA_TSTRING)
    return refuse_change(L, lua_pushfstring(L, " (at `%s`)", lua_tostring(L, 2)));
  if (lua_isinteger(L, 2))
    return refuse_change(L, lua_pushfstring(L, " (at place %I)", lua_tointeger(L, 2)));
  return refuse_change(L, "");
}

static int frozen_length(lua_State *L) {
  border_contents(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
  return 1;
}

void border_check_writable(lua_State *L, int index) {
  if (is_frozen(L, index)) refuse_change(L, "");
}

// Moves the contents of the table at `from`, key by key, to the table on top, and empties it.
static void move_contents(lua_State *L, int from) {
  int to = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, from)) {
    border_charge(L, 1);
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, to);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, from);
  }
  if (lua_getmetatable(L, from)) lua_setmetatable(L, to);
}

// Freezes the one table at `index`, not what it holds.
void border_freeze_table(lua_State *L, int index) {
  if (is_frozen(L, index)) return;
  lua_createtable(L, (int)lua_rawlen(L, index), 0);
  move_contents(L, index);
  lua_createtable(L, 1, 4);
  lua_pushvalue(L, -2);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, frozen_written);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, frozen_length);
  lua_setfield(L, -2, "__len");
  lua_pushvalue(L, -2);
  lua_rawsetp(L, -2, &contents_key);
  lua_setmetatable(L, index);
  lua_pop(L, 1);
}

// The work list: slot 1 of the frame is the list, slot 2 the set of all that was ever on it.
static void enqueue(lua_State *L, int list) {
  int type = lua_type(L, -1);
  bool wanted = type == LUA_TTABLE || (type == LUA_TFUNCTION && !lua_iscfunction(L, -1));
  if (wanted) {
    lua_pushvalue(L, -1);
    wanted = lua_rawget(L, list + 1) == LUA_TNIL;
    lua_pop(L, 1);
  }
  if (!wanted) {
    lua_pop(L, 1);
    return;
  }
  border_charge(L, 4);
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, list + 1);
  lua_rawseti(L, list, (lua_Integer)lua_rawlen(L, list) + 1);
}

static void freeze_deeply(lua_State *L, int index, int list) {
  if (is_frozen(L, index)) return;
  border_freeze_table(L, index);
  border_contents(L, index);
  int contents = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, contents)) {
    enqueue(L, list);
    lua_pushvalue(L, -1);
    enqueue(L, list);
  }
  lua_pop(L, 1);
}

static void refuse_memory_of(lua_State *L, const Assignment *first) {
  BorderState *state = state_of(L);
  char text[256];
  int length = snprintf(text, sizeof text,
                        "`%s` would be remembered from row to row: declare it inside the function",
                        first->name);
  lua_Debug record;
  lua_pushvalue(L, -1);
  lua_getinfo(L, ">S", &record);
  border_set_fault(state, border_changed_state, text, (size_t)length);
  state->fault_file = border_file_number(record.source);
  state->fault_line = first->line;
  lua_pushnil(L);
  lua_error(L);
}

static void check_function(lua_State *L, int index, int list) {
  lua_pushvalue(L, index);
  Question question = {.lines = false};
  Reading reading = border_read_code(L, &question);
  border_charge(L, reading.size / 16);
  if (!reading.understood)
    border_raise(L, border_runtime, "the code of a function could not be inspected");
  if (reading.assigns) refuse_memory_of(L, &reading.first);
  lua_pop(L, 1);
  for (int i = 1; lua_getupvalue(L, index, i) != NULL; i++) enqueue(L, list);
}

// Freezes everything the value at `index` reaches.
void border_freeze(lua_State *L, int index) {
  index = lua_absindex(L, index);
  int list = lua_gettop(L) + 1;
  luaL_checkstack(L, 16, NULL);
  lua_newtable(L);
  lua_newtable(L);
  lua_pushvalue(L, index);
  enqueue(L, list);
  lua_Integer count;
  while ((count = (lua_Integer)lua_rawlen(L, list)) > 0) {
    lua_rawgeti(L, list, count);
    lua_pushnil(L);
    lua_rawseti(L, list, count);
    int item = lua_gettop(L);
    if (lua_istable(L, item)) {
      freeze_deeply(L, item, list);
    } else {
      check_function(L, item, list);
    }
    lua_settop(L, list + 1);
  }
  lua_settop(L, list - 1);
}
