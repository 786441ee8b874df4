// Values across the border, both ways.
#include <lua5.4/lauxlib.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "state.h"

bool border_reserve(Values *values, size_t count) {
  if (count <= values->capacity) return true;
  size_t capacity = count < 16 ? 16 : count * 2;
  BorderValue *items = realloc(values->items, capacity * sizeof *items);
  if (items == NULL) return false;
  values->items = items;
  values->capacity = capacity;
  return true;
}

static BorderValue *append(lua_State *L, Values *values) {
  if (!border_reserve(values, values->count + 1))
    border_raise(L, border_memory, "not enough memory");
  BorderValue *item = &values->items[values->count++];
  *item = (BorderValue){.tag = border_none};
  return item;
}

static void push_table(lua_State *L, const BorderValue *head, const BorderValue **next) {
  luaL_checkstack(L, 8, "a table nested too deeply");
  int elements = head->integer > INT_MAX ? INT_MAX : (int)head->integer;
  lua_createtable(L, elements, head->fields > INT_MAX ? INT_MAX : (int)head->fields);
  for (int64_t i = 1; i <= head->integer; i++) {
    border_push(L, next);
    lua_rawseti(L, -2, i);
  }
  for (uint32_t i = 0; i < head->fields; i++) {
    border_push(L, next);
    border_push(L, next);
    lua_rawset(L, -3);
  }
}

// Pushes the value at *next and moves past it. May raise: only inside a protected call.
void border_push(lua_State *L, const BorderValue **next) {
  const BorderValue *value = (*next)++;
  double number;
  switch (value->tag) {
    case border_flag: lua_pushboolean(L, value->integer != 0); break;
    case border_integer: border_push_kind(L, (int)value->fields, value->integer); break;
    case border_number:
      memcpy(&number, &value->integer, sizeof number);
      lua_pushnumber(L, number);
      break;
    case border_text: lua_pushlstring(L, value->text, (size_t)value->integer); break;
    case border_table: push_table(L, value, next); break;
    case border_function:
      if (value->fields != state_of(L)->serial)
        border_raise(L, border_runtime, "a function of another state was handed over");
      border_push_functions(L);
      lua_rawgeti(L, -1, value->integer);
      lua_remove(L, -2);
      break;
    default: lua_pushnil(L);
  }
}

// A value that needs no memory of Lua's: never raises. False for text, tables and functions.
bool border_collect_plain(lua_State *L, int index, BorderValue *into) {
  lua_Number number;
  lua_Integer plain = 0;
  *into = (BorderValue){.tag = border_none};
  switch (lua_type(L, index)) {
    case LUA_TNIL: return true;
    case LUA_TBOOLEAN:
      into->tag = border_flag;
      into->integer = lua_toboolean(L, index);
      return true;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        into->tag = border_integer;
        into->integer = lua_tointeger(L, index);
      } else {
        number = lua_tonumber(L, index);
        into->tag = border_number;
        memcpy(&into->integer, &number, sizeof number);
      }
      return true;
    case LUA_TUSERDATA:
      into->tag = border_integer;
      into->fields = (uint32_t)border_kind(L, index, &plain);
      into->integer = plain;
      return true;
    default: return false;
  }
}

static int64_t collect_elements(lua_State *L, int contents, Values *into, int depth) {
  int64_t count = 0;
  while (lua_rawgeti(L, contents, count + 1) != LUA_TNIL) {
    border_collect(L, lua_gettop(L), into, depth);
    lua_pop(L, 1);
    count++;
  }
  lua_pop(L, 1);
  return count;
}

static void refuse_key(lua_State *L) {
  if (lua_isinteger(L, -2)) {
    border_raise(L, border_answer, "a list with a gap before place %lld",
                 (long long)lua_tointeger(L, -2));
  }
  border_raise(L, border_answer, "a table with a %s as a key", luaL_typename(L, -2));
}

static uint32_t collect_fields(lua_State *L, int contents, int64_t elements, Values *into,
                               int depth) {
  uint32_t count = 0;
  lua_pushnil(L);
  while (lua_next(L, contents)) {
    int value = lua_gettop(L);
    if (lua_type(L, -2) == LUA_TSTRING) {
      border_collect(L, value - 1, into, depth);
      border_collect(L, value, into, depth);
      count++;
    } else if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1
               || lua_tointeger(L, -2) > elements) {
      refuse_key(L);
    }
    lua_pop(L, 1);
  }
  return count;
}

static void collect_table(lua_State *L, int index, Values *into, int depth) {
  if (depth >= deepest_table)
    border_raise(L, border_answer, "a table that holds itself, or tables too deep in tables");
  luaL_checkstack(L, 8, NULL);
  append(L, into)->tag = border_table;
  size_t head = into->count - 1;
  border_contents(L, index);
  int contents = lua_gettop(L);
  int64_t elements = collect_elements(L, contents, into, depth + 1);
  uint32_t fields = collect_fields(L, contents, elements, into, depth + 1);
  into->items[head].integer = elements;
  into->items[head].fields = fields;
  lua_settop(L, contents - 1);
}

// Appends the value at `index`, a table as a copy. Raises on what cannot cross. Text still belongs
// to Lua: it must stay on the stack while it is read.
void border_collect(lua_State *L, int index, Values *into, int depth) {
  BorderState *state = state_of(L);
  border_charge(L, 1);
  if (lua_type(L, index) == LUA_TTABLE) {
    collect_table(L, index, into, depth);
    return;
  }
  BorderValue *item = append(L, into);
  if (border_collect_plain(L, index, item)) return;
  if (lua_type(L, index) == LUA_TSTRING) {
    size_t length;
    item->text = lua_tolstring(L, index, &length);
    item->integer = (int64_t)length;
    item->tag = border_text;
    border_charge(L, length / 16);
  } else if (lua_isfunction(L, index) && state->loading) {
    item->tag = border_function;
    item->fields = state->serial;
    item->integer = border_function_number(L, index);
  } else {
    border_raise(L, border_answer, "a %s cannot be an answer", luaL_typename(L, index));
  }
}
