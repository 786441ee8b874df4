// Sorting that always ends, keeps equal elements in their order, and charges for its work.
#include <lua5.4/lauxlib.h>
#include <stdint.h>
#include <string.h>

#include "state.h"

// The order of keys: numbers, then text by its bytes, then no before yes.
int border_key_rank(lua_State *L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
    case LUA_TUSERDATA: return 0;  // of a kind (kinds.c)
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

bool border_key_before(lua_State *L, int comparator, int one, int other) {
  (void)comparator;
  int rank = border_key_rank(L, one), other_rank = border_key_rank(L, other);
  if (rank != other_rank) return rank < other_rank;
  if (rank == 0) return lua_compare(L, one, other, LUA_OPLT);
  if (rank == 1) return text_before(L, one, other);
  return lua_toboolean(L, one) < lua_toboolean(L, other);
}

bool border_value_before(lua_State *L, int comparator, int one, int other) {
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

// Merges the runs [low, middle) and [middle, high) of `from` into `to`; places from 1. An element of
// the right run goes first only if it comes before the left one: equal ones keep their order.
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle,
                  lua_Integer high, BorderBefore before, int comparator) {
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
void border_sort(lua_State *L, int list, lua_Integer count, BorderBefore before, int comparator) {
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
