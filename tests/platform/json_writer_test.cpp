// JSON as the page parses it: whatever is written is valid, and comes back as it was.
#include "platform/web/json_writer.hpp"

#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "core/base/json_tree.hpp"
#include "platform/web/program_json.hpp"

namespace dateline::platform {
namespace {

core::JsonTree parsed(const std::string& json) {
  auto tree = core::parse_json(json, "written");
  EXPECT_TRUE(tree) << core::describe(tree.error()) << "\n" << json;
  return tree ? std::move(*tree) : core::parse_json("null", "empty").value();
}

TEST(WrittenJson, NestsWithACommaBetweenAndNoneAtTheEnds) {
  JsonWriter json;
  json.open_object().key("empty").open_list().close_list().key("object").open_object();
  json.close_object().key("list").open_list().count(1).open_list().null().close_list();
  json.truth(true).truth(false).text("x").close_list().key("after").count(2).close_object();
  EXPECT_EQ(json.str(), R"({"empty":[],"object":{},"list":[1,[null],true,false,"x"],"after":2})");
}

TEST(WrittenJson, KeepsEveryTextWhateverIsInIt) {
  std::string every;
  for (int c = 0; c < 0x80; ++c) {
    every += static_cast<char>(c);
  }
  for (const std::string& text :
       {every, std::string("“Курск” 서울 🎈"), std::string("\\\"\\u0041")}) {
    JsonWriter json;
    json.open_object().key(text).text(text).close_object();
    const core::JsonTree tree = parsed(json.str());
    EXPECT_EQ(tree.text(tree.first(0)), text);
    EXPECT_EQ(tree.key(tree.first(0)), text);
  }
}

TEST(WrittenJson, KeepsNumbersToABillionth) {
  for (const double value :
       {0.0,
        1.0,
        -1.0,
        0.1,
        36.2,
        -179.999999999,
        1e-9,
        123456789.125,
        1e15,
        1e300,
        -1e300,
        std::numeric_limits<double>::max(),
        std::numeric_limits<double>::lowest()}) {
    JsonWriter json;
    json.number(value);
    const core::JsonTree tree = parsed(json.str());
    EXPECT_NEAR(tree.number(tree.root()), value, std::max(1e-9, std::abs(value) * 1e-15))
        << json.str();
  }
}

TEST(WrittenJson, HasNoNumberThatJsonHasNot) {
  for (const double value :
       {std::numeric_limits<double>::quiet_NaN(),
        std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity()}) {
    JsonWriter json;
    json.open_list().number(value).number(2).close_list();
    EXPECT_EQ(json.str(), "[null,2]");
  }
  JsonWriter whole;
  whole.open_list().number(100).number(2.50).number(-0.0000000001).close_list();
  const core::JsonTree tree = parsed(whole.str());
  EXPECT_EQ(tree.number(tree.first(0)), 100) << "no zero of a whole number is lost";
}

TEST(WrittenJson, CountsWithoutRounding) {
  JsonWriter json;
  json.count(std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(json.str(), "18446744073709551615");
}

TEST(WrittenJson, MeasuresLengthsInThePagesPixels) {
  JsonWriter json(1.5f);
  json.open_list().length(100).count(100).number(100).close_list();
  EXPECT_EQ(json.str(), "[150,100,100]") << "lengths alone grow with the reader's text";
}

TEST(Failure, TellsThePageEachProblemWithAllThatIsKnownOfIt) {
  core::Problem problem;
  problem.code = core::ProblemCode::bad_date;
  problem.severity = core::Severity::warning;
  problem.file = "story.json";
  problem.path = "claims[12].said.when";
  problem.message = "“soon” is no date";
  problem.remedy = "Write 2024-10-18.";
  problem.line = 41, problem.column = 17;
  const core::JsonTree tree = parsed(failure_json("It cannot be opened.", {problem, {}}));
  EXPECT_EQ(tree.text(tree.find(0, "message")), "It cannot be opened.");
  const core::NodeId problems = tree.find(0, "problems");
  ASSERT_EQ(tree.size(problems), 2u);
  const core::NodeId first = tree.first(problems);
  EXPECT_EQ(tree.text(tree.find(first, "code")), "bad_date");
  EXPECT_EQ(tree.text(tree.find(first, "severity")), "warning");
  EXPECT_EQ(tree.text(tree.find(first, "file")), problem.file);
  EXPECT_EQ(tree.text(tree.find(first, "path")), problem.path);
  EXPECT_EQ(tree.text(tree.find(first, "message")), problem.message);
  EXPECT_EQ(tree.text(tree.find(first, "remedy")), problem.remedy);
  EXPECT_EQ(tree.number(tree.find(first, "line")), 41);
  EXPECT_EQ(tree.number(tree.find(first, "column")), 17);
  EXPECT_EQ(tree.text(tree.find(tree.next(first), "severity")), "error");
}

TEST(Failure, WithoutAProblemHasAnEmptyList) {
  const core::JsonTree tree = parsed(failure_json("No WebGL 2.", {}));
  EXPECT_EQ(tree.size(tree.find(0, "problems")), 0u);
}

}  // namespace
}  // namespace dateline::platform
