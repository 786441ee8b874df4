// Words for single values, and the door to the words written in Swift.
#include <lua5.4/lauxlib.h>
#include <string.h>

#include "state.h"

static void need(lua_State *L, const char *word, int fewest, int most) {
  int count = lua_gettop(L);
  if (count >= fewest && count <= most) return;
  const char *due = fewest == most ? lua_pushfstring(L, "%d", fewest)
                                   : lua_pushfstring(L, "%d to %d", fewest, most);
  border_raise(L, border_runtime, "`%s` takes %s value%s, not %d", word, due,
               most == 1 ? "" : "s", count);
}

static void need_numbers(lua_State *L, const char *word) {
  int count = lua_gettop(L);
  if (count == 0) border_raise(L, border_runtime, "`%s` takes at least 1 value", word);
  for (int i = 1; i <= count; i++)
    if (lua_type(L, i) != LUA_TNUMBER && lua_type(L, i) != LUA_TUSERDATA)
      border_raise(L, border_runtime, "`%s` takes numbers, and value %d is a %s", word, i,
                   luaL_typename(L, i));
}

static int word_min(lua_State *L) {
  need_numbers(L, "min");
  int best = 1;
  for (int i = 2; i <= lua_gettop(L); i++)
    if (lua_compare(L, i, best, LUA_OPLT)) best = i;
  lua_pushvalue(L, best);
  return 1;
}

static int word_max(lua_State *L) {
  need_numbers(L, "max");
  int best = 1;
  for (int i = 2; i <= lua_gettop(L); i++)
    if (lua_compare(L, best, i, LUA_OPLT)) best = i;
  lua_pushvalue(L, best);
  return 1;
}

static int word_abs(lua_State *L) {
  need(L, "abs", 1, 1);
  need_numbers(L, "abs");
  lua_Integer amount;
  int kind = border_kind(L, 1, &amount);
  if (kind != border_plain) {
    border_push_kind(L, kind, amount < 0 && amount != LUA_MININTEGER ? -amount : amount);
    return 1;
  }
  if (!lua_isinteger(L, 1)) {
    lua_Number number = lua_tonumber(L, 1);
    lua_pushnumber(L, number < 0 ? -number : number);
    return 1;
  }
  lua_Integer number = lua_tointeger(L, 1);
  if (number == LUA_MININTEGER)
    return border_raise(L, border_runtime, "the number is too large for `abs`");
  lua_pushinteger(L, number < 0 ? -number : number);
  return 1;
}

static int word_type(lua_State *L) {
  need(L, "type", 1, 1);
  lua_pushstring(L, lua_type(L, 1) == LUA_TUSERDATA ? "number" : luaL_typename(L, 1));
  return 1;
}

// No address of a table or function is ever shown: two runs must give the same bytes.
static int word_tostring(lua_State *L) {
  need(L, "tostring", 1, 1);
  lua_Integer whole;
  if (border_kind(L, 1, &whole) != border_plain) {
    lua_pushinteger(L, whole);
    lua_replace(L, 1);
  }
  switch (lua_type(L, 1)) {
    case LUA_TNIL: lua_pushliteral(L, "nil"); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false"); break;
    case LUA_TNUMBER:
    case LUA_TSTRING: lua_tolstring(L, 1, NULL); break;
    default: lua_pushstring(L, luaL_typename(L, 1));
  }
  return 1;
}

static int word_tonumber(lua_State *L) {
  need(L, "tonumber", 1, 1);
  if (lua_type(L, 1) == LUA_TNUMBER || lua_type(L, 1) == LUA_TUSERDATA) return 1;
  size_t length = 0;
  const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
  border_charge(L, length / 16);
  if (text == NULL || lua_stringtonumber(L, text) != length + 1) lua_pushnil(L);
  return 1;
}

static int word_select(lua_State *L) {
  int count = lua_gettop(L);
  if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
    lua_pushinteger(L, count - 1);
    return 1;
  }
  lua_Integer from = lua_isinteger(L, 1) ? lua_tointeger(L, 1) : 0;
  if (from < 0) from = count + from;
  if (from < 1)
    return border_raise(L, border_runtime, "`select` takes \"#\" or a whole number other than 0");
  border_charge(L, (size_t)count / 16);
  return from >= count ? 0 : count - (int)from;
}

static int word_error(lua_State *L) {
  if (lua_isinteger(L, 2) && lua_tointeger(L, 2) > 1) state_of(L)->blame = 2;
  lua_settop(L, 1);
  return lua_error(L);
}

static int word_assert(lua_State *L) {
  if (lua_toboolean(L, 1)) return lua_gettop(L);
  if (lua_gettop(L) < 2) return border_raise(L, border_runtime, "assertion failed!");
  lua_settop(L, 2);
  return lua_error(L);
}

const Word border_plain_words[] = {
  {"min", word_min},           {"max", word_max},       {"abs", word_abs},
  {"type", word_type},         {"select", word_select}, {"error", word_error},
  {"tostring", word_tostring}, {"assert", word_assert}, {"tonumber", word_tonumber},
  {NULL, NULL},
};

// The kind of what a word answers, after a look at the kinds of what it is given.
static int answered_kind(lua_State *L, int count, const char *name) {
  int answers = (int)lua_tointeger(L, lua_upvalueindex(5));
  if (!state_of(L)->kinds) return border_plain;
  if (answers == border_proportion) return border_proportion_kind(L, name);
  for (int i = 1; i <= count && i <= 4; i++)
    border_check_kind(L, i, (int)lua_tointeger(L, lua_upvalueindex(5 + i)), name);
  return answers;
}

// Upvalues: the word's place in the plan, the fewest and most values it takes, its name, the kinds of
// what it answers and takes. The Swift side answers with a value or a message; only here, in C, does the
// message become a Lua error.
int border_host_word(lua_State *L) {
  BorderState *state = state_of(L);
  int count = lua_gettop(L);
  lua_Integer fewest = lua_tointeger(L, lua_upvalueindex(2));
  lua_Integer most = lua_tointeger(L, lua_upvalueindex(3));
  if (count < fewest || count > most) {
    const char *name = lua_tostring(L, lua_upvalueindex(4));
    need(L, name, (int)fewest, most > 255 ? 255 : (int)most);
  }
  int kind = answered_kind(L, count, lua_tostring(L, lua_upvalueindex(4)));
  state->arguments.count = 0;
  bool loading = state->loading;
  state->loading = false;  // a word takes no functions
  for (int i = 1; i <= count; i++) border_collect(L, i, &state->arguments, 0);
  state->loading = loading;
  BorderReply reply = {.failed = false};
  int32_t index = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  state->callback(state->context, index, state->arguments.items, (size_t)count, &reply);
  if (reply.failed)
    return border_raise(L, border_runtime, "%.*s", (int)reply.values->integer, reply.values->text);
  const BorderValue *next = reply.values;
  if (next == NULL) return 0;
  if (next->tag == border_integer)
    border_push_kind(L, kind, next->integer);
  else
    border_push(L, &next);
  return 1;
}
