// Words for text. They count bytes and know the letters A to Z only; no patterns.
#include <lua5.4/lauxlib.h>
#include <string.h>

#include "state.h"

typedef struct Text {
  const char *bytes;
  size_t length;
} Text;

// Checks that the word got `count` texts, and charges for reading them.
static void take_texts(lua_State *L, const char *word, int count, Text *texts) {
  if (lua_gettop(L) != count)
    border_raise(L, border_runtime, "`%s` takes %d text%s, not %d", word, count,
                 count == 1 ? "" : "s", lua_gettop(L));
  for (int i = 0; i < count; i++) {
    if (lua_type(L, i + 1) != LUA_TSTRING)
      border_raise(L, border_runtime, "`%s` takes text, and value %d is a %s", word, i + 1,
                   luaL_typename(L, i + 1));
    texts[i].bytes = lua_tolstring(L, i + 1, &texts[i].length);
    border_charge(L, texts[i].length / 16 + 1);
  }
}

static int word_starts_with(lua_State *L) {
  Text texts[2];
  take_texts(L, "starts_with", 2, texts);
  lua_pushboolean(L, texts[0].length >= texts[1].length
                       && memcmp(texts[0].bytes, texts[1].bytes, texts[1].length) == 0);
  return 1;
}

static int word_ends_with(lua_State *L) {
  Text texts[2];
  take_texts(L, "ends_with", 2, texts);
  size_t skip = texts[0].length - texts[1].length;
  lua_pushboolean(L, texts[0].length >= texts[1].length
                       && memcmp(texts[0].bytes + skip, texts[1].bytes, texts[1].length) == 0);
  return 1;
}

// Plain search; every step back after a false start is charged for.
static const char *find(lua_State *L, const char *from, size_t length, Text what) {
  while (length >= what.length) {
    const char *at = memchr(from, what.bytes[0], length - what.length + 1);
    if (at == NULL) return NULL;
    border_charge(L, what.length / 16 + 1);
    if (memcmp(at, what.bytes, what.length) == 0) return at;
    length -= (size_t)(at + 1 - from);
    from = at + 1;
  }
  return NULL;
}

static int word_contains(lua_State *L) {
  Text texts[2];
  take_texts(L, "contains", 2, texts);
  lua_pushboolean(L, texts[1].length == 0
                       || find(L, texts[0].bytes, texts[0].length, texts[1]) != NULL);
  return 1;
}

static bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

static int word_trim(lua_State *L) {
  Text text;
  take_texts(L, "trim", 1, &text);
  while (text.length > 0 && is_space(text.bytes[0])) text.bytes++, text.length--;
  while (text.length > 0 && is_space(text.bytes[text.length - 1])) text.length--;
  lua_pushlstring(L, text.bytes, text.length);
  return 1;
}

static int word_split(lua_State *L) {
  Text texts[2];
  take_texts(L, "split", 2, texts);
  if (texts[1].length == 0)
    return border_raise(L, border_runtime, "`split` takes a separator of at least one letter");
  const char *from = texts[0].bytes, *end = from + texts[0].length;
  lua_newtable(L);
  for (lua_Integer place = 1;; place++) {
    const char *at = find(L, from, (size_t)(end - from), texts[1]);
    lua_pushlstring(L, from, (size_t)((at == NULL ? end : at) - from));
    lua_rawseti(L, -2, place);
    if (at == NULL) return 1;
    from = at + texts[1].length;
  }
}

static int change_case(lua_State *L, const char *word, char first, char last) {
  Text text;
  luaL_Buffer buffer;
  take_texts(L, word, 1, &text);
  char *out = luaL_buffinitsize(L, &buffer, text.length);
  for (size_t i = 0; i < text.length; i++) {
    char byte = text.bytes[i];
    out[i] = byte >= first && byte <= last ? (char)(byte ^ 0x20) : byte;
  }
  luaL_pushresultsize(&buffer, text.length);
  return 1;
}

static int word_lower(lua_State *L) { return change_case(L, "lower", 'A', 'Z'); }

static int word_upper(lua_State *L) { return change_case(L, "upper", 'a', 'z'); }

const Word border_text_words[] = {
  {"starts_with", word_starts_with}, {"ends_with", word_ends_with}, {"contains", word_contains},
  {"trim", word_trim},               {"split", word_split},         {"lower", word_lower},
  {"upper", word_upper},             {NULL, NULL},
};
