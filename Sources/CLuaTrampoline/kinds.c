// Values that know their kind: amounts, dates and times that refuse what has another.
//
// To Lua they are whole numbers, and `exercise_price >= 10` is as good as any comparison. A state opened
// with `kinds` makes a value of its own of each, which can be compared with, added to or divided by what
// fits and raises an error otherwise. It is for the second run of a rule's tests, not for the rows of an
// offer: a sum costs a call. An amount of 0 is the number 0, so that `price > 0` stays what it is.
//
// Equal values are one and the same object, since Lua compares such values with == by what they are. Where
// the other is a number it asks nobody, so the files of such a state have each == made a call
// (EqualityCalls.swift).
#include <lua5.4/lauxlib.h>

#include "state.h"

typedef struct Kinded {
  lua_Integer value;
  int kind;
} Kinded;

enum { kinds_meta = 1 };  // where the table of equal values has their metatable

static const char *const kind_names[] = {"a number", "an amount", "a date", "a time"};

static const Kinded *kinded(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
}

int border_kind(lua_State *L, int index, lua_Integer *value) {
  const Kinded *one = kinded(L, index);
  if (one == NULL) return border_plain;
  *value = one->value;
  return one->kind;
}

// Pushes a whole number with its kind, where the state has kinds.
void border_push_kind(lua_State *L, int kind, lua_Integer value) {
  if (!state_of(L)->kinds || kind <= border_plain || kind > border_time
      || (kind == border_money && value == 0)) {
    lua_pushinteger(L, value);
    return;
  }
  luaL_checkstack(L, 6, NULL);
  lua_rawgeti(L, LUA_REGISTRYINDEX, kinds_key);
  lua_rawgeti(L, -1, kind + kinds_meta);
  if (lua_rawgeti(L, -1, value) == LUA_TNIL) {
    lua_pop(L, 1);
    Kinded *one = lua_newuserdatauv(L, sizeof *one, 0);
    *one = (Kinded){.value = value, .kind = kind};
    lua_rawgeti(L, -3, kinds_meta);
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, value);
  }
  lua_replace(L, -3);
  lua_pop(L, 1);
}

// A value in words: `an amount`, `the number 10`.
static const char *in_words(lua_State *L, int index) {
  const Kinded *one = kinded(L, index);
  if (one != NULL) return kind_names[one->kind];
  if (lua_isinteger(L, index))
    return lua_pushfstring(L, "the bare number %I", (LUAI_UACINT)lua_tointeger(L, index));
  if (lua_type(L, index) == LUA_TNUMBER) return "a number with a fraction";
  switch (lua_type(L, index)) {
    case LUA_TSTRING: return lua_pushfstring(L, "the text \"%s\"", lua_tostring(L, index));
    case LUA_TBOOLEAN: return "yes or no";
    case LUA_TNIL: return "what is blank";
    default: return lua_pushfstring(L, "a %s", luaL_typename(L, index));
  }
}

static int refuse_pair(lua_State *L, int one, const char *what, int other) {
  const char *first = in_words(L, one), *second = in_words(L, other);
  return border_raise(L, border_runtime, "%s %s %s", first, what, second);
}

static int refuse(lua_State *L, const char *what) { return refuse_pair(L, 1, what, 2); }

// Where the order says nothing the value with a kind is named first: what a rule writes as `price >= 10`
// Lua asks as `10 <= price`.
static int refuse_either(lua_State *L, const char *what) {
  bool turned = kinded(L, 1) == NULL && kinded(L, 2) != NULL;
  return turned ? refuse_pair(L, 2, what, 1) : refuse_pair(L, 1, what, 2);
}

// One side of a sum. A number that is whole and not 0 has the kind plain; 0 fits every kind.
typedef struct Side {
  lua_Integer value;
  int kind;
  bool whole;
} Side;

static Side side(lua_State *L, int index) {
  const Kinded *one = kinded(L, index);
  if (one != NULL) return (Side){.value = one->value, .kind = one->kind, .whole = true};
  return (Side){.value = lua_tointeger(L, index),
                .kind = border_plain,
                .whole = lua_isinteger(L, index)};
}

static bool is_zero(const Side *side) { return side->kind == border_plain && side->value == 0; }

static bool is_money_or_zero(const Side *side) {
  return side->kind == border_money || is_zero(side);
}

static bool is_day(const Side *side) {
  return side->kind == border_date || side->kind == border_time;
}

static int too_large(lua_State *L, const Side *a, const char *sign, const Side *b) {
  return border_raise(L, border_runtime, "%lld %s %lld is too large for a whole number",
                      (long long)a->value, sign, (long long)b->value);
}

static int push_sum(lua_State *L, const Side *a, const Side *b, int kind, char sign) {
  long long result;
  bool wraps = sign == '+'   ? __builtin_add_overflow(a->value, b->value, &result)
               : sign == '-' ? __builtin_sub_overflow(a->value, b->value, &result)
                             : __builtin_mul_overflow(a->value, b->value, &result);
  char text[2] = {sign, 0};
  if (wraps) return too_large(L, a, text, b);
  border_push_kind(L, kind, result);
  return 1;
}

static lua_Number as_number(lua_State *L, int index) {
  const Kinded *one = kinded(L, index);
  return one != NULL ? (lua_Number)one->value : lua_tonumber(L, index);
}

// With a number that has a fraction the kind is lost: such a number is compared with anything.
static int fraction(lua_State *L, char sign) {
  lua_Number one = as_number(L, 1), two = as_number(L, 2);
  lua_pushnumber(L, sign == '+' ? one + two : sign == '-' ? one - two : sign == '*' ? one * two
                                                                                    : one / two);
  return 1;
}

static bool are_countable(lua_State *L) {
  for (int i = 1; i <= 2; i++)
    if (kinded(L, i) == NULL && lua_type(L, i) != LUA_TNUMBER) return false;
  return true;
}

int border_kinds_add(lua_State *L) {
  if (!are_countable(L)) return refuse_either(L, "is added to");
  Side a = side(L, 1), b = side(L, 2);
  if (!a.whole || !b.whole) return fraction(L, '+');
  if (is_money_or_zero(&a) && is_money_or_zero(&b)) return push_sum(L, &a, &b, border_money, '+');
  if (is_day(&a) && b.kind == border_plain) return push_sum(L, &a, &b, a.kind, '+');
  if (a.kind == border_plain && is_day(&b)) return push_sum(L, &a, &b, b.kind, '+');
  return refuse_either(L, "is added to");
}

int border_kinds_subtract(lua_State *L) {
  if (!are_countable(L)) return refuse(L, "is lessened by");
  Side a = side(L, 1), b = side(L, 2);
  if (!a.whole || !b.whole) return fraction(L, '-');
  if (is_money_or_zero(&a) && is_money_or_zero(&b)) return push_sum(L, &a, &b, border_money, '-');
  if (is_day(&a) && b.kind == border_plain) return push_sum(L, &a, &b, a.kind, '-');
  if (is_day(&a) && a.kind == b.kind) return push_sum(L, &a, &b, border_plain, '-');
  return refuse(L, "is lessened by");
}

int border_kinds_multiply(lua_State *L) {
  if (!are_countable(L)) return refuse_either(L, "is multiplied by");
  Side a = side(L, 1), b = side(L, 2);
  bool fits = (a.kind == border_money && b.kind == border_plain)
              || (a.kind == border_plain && b.kind == border_money);
  if (!fits) return refuse_either(L, "is multiplied by");
  if (!a.whole || !b.whole) return fraction(L, '*');
  return push_sum(L, &a, &b, border_money, '*');
}

static int divide(lua_State *L) {
  if (!are_countable(L)) return refuse(L, "is divided by");
  return fraction(L, '/');
}

// Lua's // and % round to the lesser side.
static lua_Integer floor_divide(lua_Integer a, lua_Integer b) {
  if (b == -1) return a == LUA_MININTEGER ? a : -a;
  lua_Integer quotient = a / b;
  return (a % b != 0 && (a % b < 0) != (b < 0)) ? quotient - 1 : quotient;
}

static bool can_be_divided(const Side *a, const Side *b) {
  if (b->kind == border_plain) return true;
  return a->kind == border_money && b->kind == border_money;
}

static int floored(lua_State *L) {
  if (!are_countable(L)) return refuse(L, "is divided by");
  Side a = side(L, 1), b = side(L, 2);
  if (!a.whole || !b.whole || !can_be_divided(&a, &b)) return refuse(L, "is divided by");
  if (b.value == 0) return border_raise(L, border_runtime, "attempt to perform 'n//0'");
  bool is_amount = a.kind == border_money && b.kind == border_plain;
  border_push_kind(L, is_amount ? border_money : border_plain, floor_divide(a.value, b.value));
  return 1;
}

static int modulo(lua_State *L) {
  if (!are_countable(L)) return refuse(L, "is divided by");
  Side a = side(L, 1), b = side(L, 2);
  if (!a.whole || !b.whole || !can_be_divided(&a, &b)) return refuse(L, "is divided by");
  if (b.value == 0) return border_raise(L, border_runtime, "attempt to perform 'n%%%%0'");
  lua_Integer rest = b.value == -1 ? 0 : a.value - floor_divide(a.value, b.value) * b.value;
  border_push_kind(L, a.kind == border_money ? border_money : border_plain, rest);
  return 1;
}

static int negate(lua_State *L) {
  const Kinded *one = kinded(L, 1);
  if (one->kind != border_money)
    return border_raise(L, border_runtime, "%s has a minus before it", kind_names[one->kind]);
  Side zero = {.value = 0, .kind = border_plain, .whole = true}, a = side(L, 1);
  return push_sum(L, &zero, &a, border_money, '-');
}

// A text has no kind: what is joined to one stands there as the number that it is.
static int join(lua_State *L) {
  for (int i = 1; i <= 2; i++) {
    const Kinded *one = kinded(L, i);
    if (one == NULL) continue;
    lua_pushinteger(L, one->value);
    lua_replace(L, i);
  }
  lua_settop(L, 2);
  lua_concat(L, 2);
  return 1;
}

static void check_comparable(lua_State *L) {
  Side a = side(L, 1), b = side(L, 2);
  if (!are_countable(L)) refuse_either(L, "is compared with");
  if (!a.whole || !b.whole || a.kind == b.kind || is_zero(&a) || is_zero(&b)) return;
  refuse_either(L, "is compared with");
}

static int compare(lua_State *L, bool or_equal) {
  check_comparable(L);
  Side a = side(L, 1), b = side(L, 2);
  bool holds;
  if (a.whole && b.whole)
    holds = or_equal ? a.value <= b.value : a.value < b.value;
  else
    holds = or_equal ? as_number(L, 1) <= as_number(L, 2) : as_number(L, 1) < as_number(L, 2);
  lua_pushboolean(L, holds);
  return 1;
}

static int less(lua_State *L) { return compare(L, false); }
static int at_most(lua_State *L) { return compare(L, true); }

// Asked only of two such values that are not one and the same.
static int equal(lua_State *L) {
  check_comparable(L);
  lua_pushboolean(L, 0);
  return 1;
}

static bool is_simple(lua_State *L, int index) {
  int type = lua_type(L, index);
  return type == LUA_TUSERDATA || type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TBOOLEAN;
}

// What a file's `a == b` becomes (EqualityCalls.swift): the same answer, after a look at the kinds. What
// is blank, a list or a function may be compared with anything.
int border_kinds_equal(lua_State *L) {
  lua_settop(L, 2);
  if (lua_type(L, 1) == LUA_TSTRING && lua_type(L, 2) == LUA_TSTRING && !lua_rawequal(L, 1, 2)) {
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 2);
    if (lua_isfunction(L, -3)) lua_call(L, 2, 0);
    lua_settop(L, 2);
  }
  if (is_simple(L, 1) && is_simple(L, 2)) {
    if (are_countable(L)) {
      check_comparable(L);
    } else if (lua_type(L, 1) != lua_type(L, 2)) {
      refuse_either(L, "is compared with");
    }
  }
  lua_pushboolean(L, lua_compare(L, 1, 2, LUA_OPEQ));
  return 1;
}

// Whether a value fits what a word takes there; a refusal names the word.
void border_check_kind(lua_State *L, int index, int due, const char *word) {
  Side found = side(L, index);
  if (!state_of(L)->kinds || due < border_plain || found.kind == due) return;
  bool is_number = kinded(L, index) != NULL || lua_type(L, index) == LUA_TNUMBER;
  if (!is_number || (due == border_money && found.value == 0)) return;
  border_raise(L, border_runtime, "%s takes %s, and is given %s", word, kind_names[due],
               in_words(L, index));
}

// What `mul_div(a, b, c)` is: of the kind that a and b have over c.
int border_proportion_kind(lua_State *L, const char *word) {
  int amounts = 0;
  for (int i = 1; i <= 3 && i <= lua_gettop(L); i++) {
    Side one = side(L, i);
    if (is_day(&one))
      border_raise(L, border_runtime, "%s takes numbers and amounts, and is given %s", word,
                   kind_names[one.kind]);
    if (one.kind == border_money) amounts += i == 3 ? -1 : 1;
  }
  if (amounts == 2) border_raise(L, border_runtime, "%s multiplies two amounts", word);
  return amounts == 1 ? border_money : border_plain;
}

// Gives the state its kinds, one table of equal values for each.
void border_open_kinds(lua_State *L) {
  static const luaL_Reg methods[] = {
    {"__add", border_kinds_add}, {"__sub", border_kinds_subtract},
    {"__mul", border_kinds_multiply}, {"__div", divide}, {"__idiv", floored}, {"__mod", modulo},
    {"__unm", negate}, {"__concat", join}, {"__lt", less}, {"__le", at_most}, {"__eq", equal},
    {NULL, NULL}};
  lua_createtable(L, border_time + kinds_meta, 0);
  luaL_newlib(L, methods);
  lua_rawseti(L, -2, kinds_meta);
  for (int kind = border_money; kind <= border_time; kind++) {
    lua_newtable(L);
    lua_rawseti(L, -2, kind + kinds_meta);
  }
  lua_rawseti(L, LUA_REGISTRYINDEX, kinds_key);
}
