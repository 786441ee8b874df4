// Whole numbers that overflow are an error, not a wrong number.
//
// Lua's own sums of whole numbers wrap round without a word. After each of its instructions for a
// sum, Lua keeps a second one that looks for a metamethod and is skipped where both values are
// numbers. So a file, once it has been compiled, has the first of the two made into the instruction
// that does nothing (bytecode.c), and numbers are given metamethods for +, - and * that check. A
// checked sum costs some 25 ns instead of 1.
// Not covered: what the compiler adds up itself (`9223372036854775807 + 1` in the file), and the
// lowest whole number negated or divided by -1.
#include <lua5.4/lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "state.h"

typedef struct Buffer {
  const char *bytes;
  size_t length;
} Buffer;

static const char *read_once(lua_State *L, void *data, size_t *size) {
  (void)L;
  Buffer *buffer = data;
  *size = buffer->length;
  buffer->length = 0;
  return *size == 0 ? NULL : buffer->bytes;
}

// Puts the same function with checked sums in place of the one on top, fresh from the compiler.
// The bytes loaded are those the compiler has just made, never a file's.
void border_check_sums(lua_State *L, const BorderSource *source) {
  Question question = {.check_sums = true};
  Reading reading = border_read_code(L, &question);
  if (!reading.understood)
    border_raise(L, border_runtime, "the code of a file could not be inspected");
  Buffer buffer = {.bytes = (const char *)reading.code, .length = reading.size};
  int status = lua_load(L, read_once, &buffer, "=", "b");
  free(reading.code);
  if (status != LUA_OK) border_load_fault(L, status, source->file, 0);
  lua_remove(L, -2);
}

// The name of the value at `culprit`, if the code leaves no doubt, as Lua's own messages give it.
static const char *name_of(lua_State *L, lua_Debug *record, int culprit) {
  Question question = {.operands_at = record->currentline};
  lua_getinfo(L, "f", record);
  int function = lua_gettop(L);
  Reading reading = border_read_code(L, &question);
  const char *found = NULL;
  for (int i = 0; reading.understood && i < reading.operand_count; i++) {
    const Operand *operand = &reading.operands[i];
    const char *local = lua_getlocal(L, record, operand->place + 1);
    if (local == NULL || !lua_rawequal(L, -1, culprit)) continue;
    const char *name = NULL;
    if (local[0] != '(') name = lua_pushfstring(L, " (local '%s')", local);
    else if (operand->field[0] != 0) name = lua_pushfstring(L, " (field '%s')", operand->field);
    else if (operand->outside > 0)
      name = lua_pushfstring(L, " (upvalue '%s')", lua_getupvalue(L, function, operand->outside));
    if (name == NULL || (found != NULL && strcmp(found, name) != 0)) return "";
    found = name;
  }
  return found == NULL ? "" : found;
}

static int not_numbers(lua_State *L) {
  int culprit = lua_type(L, 1) == LUA_TNUMBER ? 2 : 1;
  lua_Debug record;
  const char *name = "";
  luaL_checkstack(L, 3 * most_operands + 8, NULL);
  if (lua_getstack(L, 1, &record) && lua_getinfo(L, "l", &record))
    name = name_of(L, &record, culprit);
  return border_raise(L, border_runtime, "attempt to perform arithmetic on a %s value%s",
                      luaL_typename(L, culprit), name);
}

static int overflow(lua_State *L, const char *sign) {
  return border_raise(L, border_runtime, "%lld %s %lld is too large for a whole number",
                      (long long)lua_tointeger(L, 1), sign, (long long)lua_tointeger(L, 2));
}

static bool are_whole(lua_State *L) { return lua_isinteger(L, 1) && lua_isinteger(L, 2); }

static bool are_numbers(lua_State *L) {
  return lua_type(L, 1) == LUA_TNUMBER && lua_type(L, 2) == LUA_TNUMBER;
}

// Whether one of the values knows its kind; the number beside it was asked first (kinds.c).
static bool of_kinds(lua_State *L) {
  return lua_type(L, 1) == LUA_TUSERDATA || lua_type(L, 2) == LUA_TUSERDATA;
}

static int add(lua_State *L) {
  long long sum;
  if (are_whole(L)) {
    if (__builtin_add_overflow(lua_tointeger(L, 1), lua_tointeger(L, 2), &sum))
      return overflow(L, "+");
    lua_pushinteger(L, sum);
    return 1;
  }
  if (!are_numbers(L)) return of_kinds(L) ? border_kinds_add(L) : not_numbers(L);
  lua_pushnumber(L, lua_tonumber(L, 1) + lua_tonumber(L, 2));
  return 1;
}

static int subtract(lua_State *L) {
  long long difference;
  if (are_whole(L)) {
    if (__builtin_sub_overflow(lua_tointeger(L, 1), lua_tointeger(L, 2), &difference))
      return overflow(L, "-");
    lua_pushinteger(L, difference);
    return 1;
  }
  if (!are_numbers(L)) return of_kinds(L) ? border_kinds_subtract(L) : not_numbers(L);
  lua_pushnumber(L, lua_tonumber(L, 1) - lua_tonumber(L, 2));
  return 1;
}

static int multiply(lua_State *L) {
  long long product;
  if (are_whole(L)) {
    if (__builtin_mul_overflow(lua_tointeger(L, 1), lua_tointeger(L, 2), &product))
      return overflow(L, "*");
    lua_pushinteger(L, product);
    return 1;
  }
  if (!are_numbers(L)) return of_kinds(L) ? border_kinds_multiply(L) : not_numbers(L);
  lua_pushnumber(L, lua_tonumber(L, 1) * lua_tonumber(L, 2));
  return 1;
}

// Gives numbers their metamethods.
void border_open_arithmetic(lua_State *L) {
  static const luaL_Reg methods[] = {
    {"__add", add}, {"__sub", subtract}, {"__mul", multiply}, {NULL, NULL}};
  lua_pushinteger(L, 0);
  luaL_newlib(L, methods);
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}
