// The reports of `dateline check`: what an editor reads and what a machine parses.
#include "tools/problem_report.hpp"

#include <gtest/gtest.h>

namespace dateline::tools {
namespace {

using core::Problem;
using core::ProblemCode;
using core::Severity;

Problem problem(Severity severity, std::uint32_t line, const char* message) {
  return {ProblemCode::bad_value, severity, "story.json", "claims[0]", message, "", line, 5};
}

TEST(TextReport, PutsErrorsBeforeWarningsAndEndsWithACount) {
  const core::Problems problems = {
      problem(Severity::warning, 3, "odd"),
      problem(Severity::error, 4, "wrong"),
      problem(Severity::error, 9, "also wrong")
  };
  EXPECT_EQ(
      problems_as_text(problems, "a/story.json"),
      "story.json:4:5: claims[0]: wrong.\n"
      "story.json:9:5: claims[0]: also wrong.\n"
      "story.json:3:5: warning: claims[0]: odd.\n"
      "2 errors, 1 warning in a/story.json\n"
  );
  EXPECT_EQ(problems_as_text({}, "story.json"), "no errors, no warnings in story.json\n");
}

TEST(JsonReport, NamesEveryPartAndEscapesWhatItQuotes) {
  Problem quoting = problem(Severity::error, 4, "not “a”, not \"b\\c\"\n\x01");
  quoting.remedy = "Mend it.";
  EXPECT_EQ(
      problems_as_json({quoting}, "a/story.json"),
      "{\"file\": \"a/story.json\", \"errors\": 1, \"warnings\": 0, \"problems\": [\n"
      "  {\"code\": \"bad_value\", \"severity\": \"error\", \"file\": \"story.json\", \"path\": "
      "\"claims[0]\", "
      "\"message\": \"not “a”, not \\\"b\\\\c\\\"\\u000a\\u0001\", \"remedy\": \"Mend it.\", "
      "\"line\": 4, "
      "\"column\": 5}\n"
      "]}\n"
  );
  EXPECT_EQ(
      problems_as_json({}, "s"),
      "{\"file\": \"s\", \"errors\": 0, \"warnings\": 0, \"problems\": []}\n"
  );
}

}  // namespace
}  // namespace dateline::tools
