// Words for lists and tables: walking, sorting, and the members of `table`.
//
// Everything reads through border_contents, so a frozen table serves as any other, and works on raw
// entries: there are no metatables but the frozen ones.
#include <lauxlib.h>
#include <stdint.h>
#include <string.h>

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

// The order of keys: numbers, then text by its bytes, then no before yes.
static int key_rank(lua_State *L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TNUMBER: return 0;
    case LUA_TSTRING: return 1;
    case LUA_TBOOLEAN: return 2;
    default:
      return border_raise(L, border_runtime, "`pairs` cannot put keys in order that are a %s",
                          luaL_typename(L, index));
  }
}

static bool text_before(lua_State *L, int one, int other) {
  size_t one_length, other_length;
  const char *a = lua_tolstring(L, one, &one_length);
  const char *b = lua_tolstring(L, other, &other_length);
  int order = memcmp(a, b, one_length < other_length ? one_length : other_length);
  border_charge(L, (one_length < other_length ? one_length : other_length) / 64);
  return order < 0 || (order == 0 && one_length < other_length);
}

static bool key_before(lua_State *L, int comparator, int one, int other) {
  (void)comparator;
  int rank = key_rank(L, one), other_rank = key_rank(L, other);
  if (rank != other_rank) return rank < other_rank;
  if (rank == 0) return lua_compare(L, one, other, LUA_OPLT);
  if (rank == 1) return text_before(L, one, other);
  return lua_toboolean(L, one) < lua_toboolean(L, other);
}

static bool value_before(lua_State *L, int comparator, int one, int other) {
  if (comparator == 0) {
    if (lua_type(L, one) == LUA_TSTRING && lua_type(L, other) == LUA_TSTRING)
      return text_before(L, one, other);
    return lua_compare(L, one, other, LUA_OPLT);
  }
  lua_pushvalue(L, comparator);
  lua_pushvalue(L, one);
  lua_pushvalue(L, other);
  lua_call(L, 2, 1);
  bool before = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return before;
}

typedef bool (*Before)(lua_State *L, int comparator, int one, int other);

// Merges the runs [low, middle) and [middle, high) of `from` into `to`; places from 1. An element of
// the right run goes first only if it comes before the left one: equal ones keep their order.
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle,
                  lua_Integer high, Before before, int comparator) {
  lua_Integer left = low, right = middle;
  int top = lua_gettop(L);
  for (lua_Integer place = low; place < high; place++) {
    border_charge(L, 2);
    lua_rawgeti(L, from, left);
    bool take_right = left >= middle;
    if (right < high && !take_right) {
      lua_rawgeti(L, from, right);
      take_right = before(L, comparator, top + 2, top + 1);
      lua_settop(L, top + 1);
    }
    if (take_right) lua_rawgeti(L, from, right);
    lua_rawseti(L, to, place);
    lua_settop(L, top);
    if (take_right) right++; else left++;
  }
}

// Sorts the places 1...count of the raw table at `list`, from the bottom up. The number of steps
// depends on the count alone, so a comparator that contradicts itself gives some order, no more.
static void sort(lua_State *L, int list, lua_Integer count, Before before, int comparator) {
  luaL_checkstack(L, 12, NULL);
  lua_createtable(L, count > INT32_MAX ? INT32_MAX : (int)count, 0);
  int from = list, to = lua_gettop(L);
  for (lua_Integer width = 1; width < count; width *= 2) {
    for (lua_Integer low = 1; low <= count; low += 2 * width) {
      lua_Integer middle = low + width > count + 1 ? count + 1 : low + width;
      lua_Integer high = middle + width > count + 1 ? count + 1 : middle + width;
      merge(L, from, to, low, middle, high, before, comparator);
    }
    int other = from;
    from = to;
    to = other;
  }
  for (lua_Integer i = 1; from != list && i <= count; i++) {
    border_charge(L, 1);
    lua_rawgeti(L, from, i);
    lua_rawseti(L, list, i);
  }
  lua_pop(L, 1);
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
    key_rank(L, -1);
    lua_pop(L, 1);
  }
  sort(L, 3, count, key_before, 0);
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
  sort(L, 4, count, value_before, comparator);
  return 1;
}

static int table_sort(lua_State *L) {
  int comparator = check_sort(L, "table.sort");
  border_check_writable(L, 1);
  sort(L, 1, (lua_Integer)lua_rawlen(L, 1), value_before, comparator);
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
