#include "core/base/problem.hpp"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

TEST(Problem, IsDescribedInOneLineThatSaysWhereWhatAndHowToMendIt) {
  Problem problem{
      ProblemCode::bad_date,
      Severity::error,
      "story.json",
      "claims[3].said.when",
      "not a date (“soon”)",
      "Write it as EDTF, such as 2024-10-31.",
      12,
      7
  };
  EXPECT_EQ(
      describe(problem),
      "story.json:12:7: claims[3].said.when: not a date (“soon”). Write it as EDTF, such as "
      "2024-10-31."
  );
  problem.severity = Severity::warning;
  EXPECT_EQ(
      describe(problem),
      "story.json:12:7: warning: claims[3].said.when: not a date (“soon”). Write it as EDTF, such "
      "as 2024-10-31."
  );
}

TEST(Problem, LeavesOutWhatIsNotKnown) {
  Problem problem;
  problem.message = "cannot be read";
  EXPECT_EQ(describe(problem), "cannot be read.");
  problem.file = "story.json";
  EXPECT_EQ(describe(problem), "story.json: cannot be read.");
  problem.message = "is it a story?";
  EXPECT_EQ(describe(problem), "story.json: is it a story?");
}

TEST(Problem, EveryCodeHasItsOwnName) {
  std::set<std::string> names;
  for (int code = 0; code <= static_cast<int>(ProblemCode::unsupported); ++code) {
    names.insert(problem_code_name(static_cast<ProblemCode>(code)));
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(ProblemCode::unsupported) + 1);
  EXPECT_STREQ(problem_code_name(ProblemCode::not_found), "not_found");
  EXPECT_STREQ(problem_code_name(ProblemCode::missing_key), "missing_key");
  EXPECT_STREQ(problem_code_name(ProblemCode::bad_geometry), "bad_geometry");
  EXPECT_STREQ(problem_code_name(ProblemCode::unsupported), "unsupported");
}

}  // namespace
}  // namespace dateline::core
