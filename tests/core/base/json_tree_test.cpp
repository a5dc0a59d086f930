#include "core/base/json_tree.hpp"

#include <string>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

JsonTree tree_of(std::string_view bytes) {
  auto tree = parse_json(bytes, "t.json");
  EXPECT_TRUE(tree) << (tree ? "" : describe(tree.error()));
  return std::move(*tree);
}

Problem refusal(std::string_view bytes, JsonLimits limits = {}) {
  auto tree = parse_json(bytes, "t.json", limits);
  EXPECT_FALSE(tree) << bytes.substr(0, 60);
  return tree ? Problem{} : tree.error();
}

void expect_refusal(
    std::string_view bytes,
    ProblemCode code,
    std::uint32_t line,
    std::uint32_t column,
    std::string_view remedy = ""
) {
  const Problem problem = refusal(bytes);
  EXPECT_EQ(problem_code_name(problem.code), std::string(problem_code_name(code))) << bytes;
  EXPECT_EQ(problem.line, line) << bytes;
  EXPECT_EQ(problem.column, column) << bytes;
  EXPECT_EQ(problem.file, "t.json");
  EXPECT_TRUE(remedy.empty() || problem.remedy == remedy) << bytes << ": " << problem.remedy;
}

TEST(JsonTree, HoldsEveryKindOfValue) {
  const JsonTree tree = tree_of(
      R"({"a": [1, -2.5, true, false, null], "b": {"c": "d\n\u00e9"}, "e": 18446744073709551615})"
  );
  const NodeId list = tree.find(tree.root(), "a");
  ASSERT_NE(list, kNoNode);
  EXPECT_EQ(tree.size(list), 5u);
  NodeId item = tree.first(list);
  EXPECT_EQ(tree.number(item), 1);
  item = tree.next(item);
  EXPECT_EQ(tree.number(item), -2.5);
  item = tree.next(item);
  EXPECT_TRUE(tree.boolean(item));
  item = tree.next(item);
  EXPECT_FALSE(tree.boolean(item));
  EXPECT_EQ(tree.kind(tree.next(item)), JsonKind::null);
  const NodeId inner = tree.find(tree.find(tree.root(), "b"), "c");
  EXPECT_EQ(tree.text(inner), "d\né");
  EXPECT_EQ(tree.path(inner), "b.c");
  EXPECT_EQ(tree.number(tree.find(tree.root(), "e")), 18446744073709551615.0);
  EXPECT_EQ(tree.find(tree.root(), "c"), kNoNode);
}

// Whatever stands between tokens, each value knows its own first byte.
TEST(JsonTree, KnowsWhereEachValueStands) {
  const std::string text =
      "\xef\xbb\xbf{ \"k,:[\" :\t[ 10 ,{\"x\\\"\":-1e3},\"a,b\" ,true,null,[],{} ],\n\"é\":\"}\"}";
  const JsonTree tree = tree_of(text);
  std::size_t seen = 0;
  const NodeId list = tree.find(tree.root(), "k,:[");
  const char* const starts[] = {"10", "{\"x", "\"a,b", "true", "null", "[]", "{}"};
  for (const NodeId node : tree.contents(list)) {
    EXPECT_EQ(text.substr(tree.offset(node), std::string(starts[seen]).size()), starts[seen]);
    ++seen;
  }
  EXPECT_EQ(seen, 7u);
  const NodeId last = tree.find(tree.root(), "é");
  EXPECT_EQ(text.substr(tree.offset(last)), "\"}\"}");
  EXPECT_EQ(text.substr(tree.key_offset(last), 4), "\"é\"");
  EXPECT_EQ(tree.offset(tree.root()), 3u);
}

TEST(JsonTree, NamesPathsAsAnEditorWould) {
  const JsonTree tree =
      tree_of(R"({"claims": [{}, {"said": {"when": "x"}}], "list": [[1, [2, 3]]]})");
  const NodeId claim = tree.next(tree.first(tree.find(tree.root(), "claims")));
  EXPECT_EQ(tree.path(tree.find(tree.find(claim, "said"), "when")), "claims[1].said.when");
  const NodeId inner = tree.next(tree.first(tree.first(tree.find(tree.root(), "list"))));
  EXPECT_EQ(tree.path(tree.next(tree.first(inner))), "list[0][1][1]");
  EXPECT_EQ(tree.path(tree.root()), "");
}

TEST(JsonTree, FindsKeysThatStandTwice) {
  const JsonTree tree = tree_of(R"({"a": 1, "b": {"c": 1, "c": 2, "c": 3}, "a": 2, "\u0061": 3})");
  ASSERT_EQ(tree.duplicate_keys().size(), 4u);
  EXPECT_EQ(tree.path(tree.duplicate_keys()[0]), "b.c");
}

TEST(JsonTree, CountsLinesAndColumnsInCharacters) {
  EXPECT_EQ(locate("ab\nкурск x", 3 + 11).line, 2u);
  EXPECT_EQ(locate("ab\nкурск x", 3 + 11).column, 7u);
  EXPECT_EQ(locate("", 0).line, 1u);
  EXPECT_EQ(locate("ab", 99).column, 3u);
}

TEST(JsonTree, RefusesWhatIsNotJsonAndSaysWhere) {
  expect_refusal("", ProblemCode::not_json, 1, 1);
  expect_refusal("{\n \"a\": 1,\n}", ProblemCode::not_json, 3, 1, "Remove the comma before it.");
  expect_refusal("[1, 2,\n 3 4]", ProblemCode::not_json, 2, 4);
  expect_refusal("{\"a\": 1\n \"b\": 2}", ProblemCode::not_json, 2, 2, "Put a comma before it.");
  expect_refusal("{\"a\": NaN}", ProblemCode::not_json, 1, 7);
  expect_refusal(
      "{\"a\": 'x'}",
      ProblemCode::not_json,
      1,
      7,
      "Write strings in straight double quotes."
  );
  expect_refusal(
      "{\"a\": “x”}",
      ProblemCode::not_json,
      1,
      7,
      "Write strings in straight double quotes."
  );
  expect_refusal(
      "{\"a\": 1} // done",
      ProblemCode::not_json,
      1,
      10,
      "JSON has no comments: remove it."
  );
  expect_refusal("{\"a\": \"open}", ProblemCode::not_json, 1, 7, "Close the string.");
  expect_refusal(
      "{\"a\": [1, 2",
      ProblemCode::not_json,
      1,
      12,
      "The file ends too early: close every list and object that is open."
  );
  expect_refusal("[1,,2]", ProblemCode::not_json, 1, 4);
  expect_refusal("{} {}", ProblemCode::not_json, 1, 4);
  expect_refusal("[\"\\ud800\"]", ProblemCode::not_json, 1, 2);
  expect_refusal("[1e999]", ProblemCode::bad_value, 1, 2);
  expect_refusal("[1.]", ProblemCode::not_json, 1, 2);
}

TEST(JsonTree, RefusesANumberOfTooManyDigits) {
  const std::string digits(130'000, '3');
  expect_refusal("[" + digits + "]", ProblemCode::bad_value, 1, 2);
  expect_refusal("[0,\n -0." + digits + "]", ProblemCode::bad_value, 2, 2, "Round it.");
  expect_refusal("[1e-" + digits + "]", ProblemCode::bad_value, 1, 2, "Round it.");
}

TEST(JsonTree, RefusesWhatIsNotText) {
  expect_refusal("{\"a\":\n \"\xff\"}", ProblemCode::not_text, 2, 3);
  expect_refusal("PK\x03\x04\x80\x81", ProblemCode::not_text, 1, 5);
}

TEST(JsonTree, RefusesTwoHundredThousandNestedLists) {
  const Problem arrays = refusal(std::string(200000, '['));
  EXPECT_EQ(arrays.code, ProblemCode::too_deep);
  EXPECT_EQ(arrays.column, 25u);
  std::string objects;
  for (int i = 0; i < 200000; ++i) {
    objects += "{\"a\":";
  }
  EXPECT_EQ(refusal(objects).code, ProblemCode::too_deep);
}

TEST(JsonTree, TakesExactlyTheDepthAllowed) {
  JsonLimits limits;
  limits.depth = 3;
  EXPECT_TRUE(parse_json("[[[1]]]", "", limits));
  EXPECT_EQ(refusal("[[[[]]]]", limits).code, ProblemCode::too_deep);
}

TEST(JsonTree, HoldsToItsOtherLimits) {
  JsonLimits limits;
  limits.bytes = 10;
  EXPECT_EQ(refusal("[1, 2, 3, 4]", limits).code, ProblemCode::too_large);
  limits = {};
  limits.values = 4;
  EXPECT_TRUE(parse_json("[1, 2, 3]", "", limits));
  EXPECT_EQ(refusal("[1, 2, 3, 4]", limits).code, ProblemCode::too_many);
  limits = {};
  limits.string_bytes = 3;
  EXPECT_TRUE(parse_json("[\"abc\"]", "", limits));
  EXPECT_EQ(refusal("[\"abcd\"]", limits).code, ProblemCode::too_long);
  EXPECT_EQ(refusal("{\"abcd\": 1}", limits).code, ProblemCode::too_long);
  limits = {};
  limits.number_bytes = 4;
  EXPECT_TRUE(parse_json("[0.25]", "", limits));
  EXPECT_EQ(refusal("[0.125]", limits).code, ProblemCode::bad_value);
}

}  // namespace
}  // namespace dateline::core
