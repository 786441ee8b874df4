// Words for lists and tables: walking, sorting, and the members of `table`.
//
// Everything reads through border_contents, so a frozen table serves as any other, and works on raw
// entries: there are no metatables but the frozen ones.
#include <lua5.4/lauxlib.h>
#include <stdint.h>

#include "state.h"

static void need_table(lua_State *L, const char *word) {
  if (lua_type(L, 1) != LUA_TTABLE)
    border_raise(L, border_runtime, "`%s` takes a table, not a %s", word, luaL_typename(L, 1));
}

static int step_ipairs(lua_State *L) {
  lua_Integer place = luaL_optinteger(L, 2, 0) + 1;
  lua_settop(L, 1);
  need_table(L, "ipairs");
  border_contents(L, 1);
  lua_pushinteger(L, place);
  return lua_rawgeti(L, 2, place) == LUA_TNIL ? 1 : 2;
}

static int word_ipairs(lua_State *L) {
  need_table(L, "ipairs");
  lua_pushcfunction(L, step_ipairs);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

// Upvalues: contents, sorted keys, place of the last key given, epoch. It remembers where it is, so
// it must not outlive the call that made it.
static int step_pairs(lua_State *L) {
  if ((uint64_t)lua_tointeger(L, lua_upvalueindex(4)) != state_of(L)->epoch)
    return border_raise(L, border_changed_state, "what `pairs` gives cannot be kept between rows");
  lua_Integer place = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    place++;
    lua_pushinteger(L, place);
    lua_replace(L, lua_upvalueindex(3));
    if (lua_rawgeti(L, lua_upvalueindex(2), place) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 2;
    lua_pop(L, 2);  // taken out meanwhile
  }
}

static int word_pairs(lua_State *L) {
  need_table(L, "pairs");
  lua_settop(L, 1);
  border_contents(L, 1);
  lua_newtable(L);
  lua_Integer count = 0;
  lua_pushnil(L);
  while (lua_next(L, 2)) {
    lua_pop(L, 1);
    border_charge(L, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, 3, ++count);
  }
  if (count == 1) {
    lua_rawgeti(L, 3, 1);
    border_key_rank(L, -1);
    lua_pop(L, 1);
  }
  border_sort(L, 3, count, border_key_before, 0);
  lua_pushinteger(L, 0);
  lua_pushinteger(L, (lua_Integer)state_of(L)->epoch);
  lua_pushcclosure(L, step_pairs, 4);
  return 1;
}

static int check_sort(lua_State *L, const char *word) {
  need_table(L, word);
  lua_settop(L, 2);
  if (!lua_isnil(L, 2) && !lua_isfunction(L, 2))
    border_raise(L, border_runtime, "`%s` takes a function as its second value, not a %s", word,
                 luaL_typename(L, 2));
  return lua_isnil(L, 2) ? 0 : 2;
}

static int word_sorted(lua_State *L) {
  int comparator = check_sort(L, "sorted");
  border_contents(L, 1);
  lua_Integer count = (lua_Integer)lua_rawlen(L, 3);
  lua_createtable(L, count > INT32_MAX ? INT32_MAX : (int)count, 0);
  for (lua_Integer i = 1; i <= count; i++) {
    border_charge(L, 1);
    lua_rawgeti(L, 3, i);
    lua_rawseti(L, 4, i);
  }
  border_sort(L, 4, count, border_value_before, comparator);
  return 1;
}

static int table_sort(lua_State *L) {
  int comparator = check_sort(L, "table.sort");
  border_check_writable(L, 1);
  border_sort(L, 1, (lua_Integer)lua_rawlen(L, 1), border_value_before, comparator);
  return 0;
}

static int table_insert(lua_State *L) {
  need_table(L, "table.insert");
  border_check_writable(L, 1);
  int count = lua_gettop(L);
  lua_Integer next = (lua_Integer)lua_rawlen(L, 1) + 1;
  if (count != 2 && count != 3)
    return border_raise(L, border_runtime, "`table.insert` takes a table, a place and a value");
  lua_Integer place = count == 2 ? next : lua_tointeger(L, 2);
  if (count == 3 && (!lua_isinteger(L, 2) || place < 1 || place > next))
    return border_raise(L, border_runtime, "`table.insert` takes a place from 1 to %lld",
                        (long long)next);
  for (lua_Integer i = next; i > place; i--) {
    border_charge(L, 1);
    lua_rawgeti(L, 1, i - 1);
    lua_rawseti(L, 1, i);
  }
  lua_rawseti(L, 1, place);
  return 0;
}

// The places named by the values at `first` and the one after it, or all.
static void take_range(lua_State *L, int first, lua_Integer *from, lua_Integer *through) {
  *from = lua_isnoneornil(L, first) ? 1 : lua_tointeger(L, first);
  *through = lua_isnoneornil(L, first + 1) ? (lua_Integer)lua_rawlen(L, -1)
                                           : lua_tointeger(L, first + 1);
}

static int table_concat(lua_State *L) {
  need_table(L, "table.concat");
  lua_settop(L, 4);
  border_contents(L, 1);
  size_t separator_length = 0;
  const char *separator = lua_isnil(L, 2) ? "" : lua_tolstring(L, 2, &separator_length);
  if (separator == NULL)
    return border_raise(L, border_runtime, "`table.concat` takes text to put between");
  lua_Integer from, through;
  take_range(L, 3, &from, &through);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (lua_Integer i = from; i <= through; i++) {
    int type = lua_rawgeti(L, 5, i);
    lua_Integer whole;
    if (border_kind(L, -1, &whole) != border_plain) {
      lua_pop(L, 1);
      lua_pushinteger(L, whole);
      type = LUA_TNUMBER;
    }
    if (type != LUA_TSTRING && type != LUA_TNUMBER)
      return border_raise(L, border_runtime, "`table.concat` found a %s at place %lld",
                          luaL_typename(L, -1), (long long)i);
    border_charge(L, lua_rawlen(L, -1) / 16 + 2);
    luaL_addvalue(&buffer);
    if (i == through) break;
    luaL_addlstring(&buffer, separator, separator_length);
    border_charge(L, separator_length / 16);
  }
  luaL_pushresult(&buffer);
  return 1;
}

static int table_unpack(lua_State *L) {
  need_table(L, "table.unpack");
  lua_settop(L, 3);
  border_contents(L, 1);
  lua_Integer from, through;
  take_range(L, 2, &from, &through);
  if (from > through) return 0;
  lua_Unsigned count = (lua_Unsigned)through - (lua_Unsigned)from + 1;
  if (count == 0 || count > 250 || !lua_checkstack(L, (int)count))
    return border_raise(L, border_runtime, "`table.unpack` gives at most 250 values");
  for (lua_Integer i = from;; i++) {
    lua_rawgeti(L, 4, i);
    if (i == through) return (int)count;
  }
}

const Word border_list_words[] = {
  {"ipairs", word_ipairs}, {"pairs", word_pairs}, {"sorted", word_sorted}, {NULL, NULL}};

const Word border_table_members[] = {
  {"concat", table_concat}, {"insert", table_insert}, {"unpack", table_unpack},
  {"sort", table_sort},     {NULL, NULL},
};
