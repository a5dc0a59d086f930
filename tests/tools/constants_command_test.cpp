// `dateline constants`, by its promises: JSON for the bundler, and nothing to be asked of it. That
// the page holds to it web/page/constants.test.mjs sees.
#include <string>

#include <gtest/gtest.h>

#include "core/base/json_tree.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

TEST(Constants, AreOneJsonObjectOnStandardOutput) {
  const Outcome outcome = run_quietly("constants");
  EXPECT_EQ(outcome.exit_code, 0);
  const auto tree = core::parse_json(outcome.text, "constants");
  ASSERT_TRUE(tree) << core::describe(tree.error());
  EXPECT_TRUE(tree->duplicate_keys().empty());
  EXPECT_EQ(tree->number(tree->find(0, "MOST_FRAGMENT_BYTES")), 4096);
  EXPECT_EQ(tree->number(tree->find(tree->find(0, "FIELD_KEYS"), "escape")), 4);
  const core::NodeId languages = tree->find(0, "LANGUAGES");
  EXPECT_EQ(tree->text(tree->first(languages)), "en");
  EXPECT_EQ(
      tree->text(tree->find(tree->find(tree->find(0, "PALETTES"), "light"), "sea")),
      "#e1e8e9"
  );
}

TEST(Constants, AreAskedForWithoutMore) {
  for (const char* more : {" --json", " data/stories/lost-balloon"}) {
    const Outcome outcome = run_dateline("constants" + std::string(more));
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_TRUE(contains(outcome.text, "it takes nothing")) << outcome.text;
    EXPECT_TRUE(contains(outcome.text, "usage: dateline constants")) << outcome.text;
  }
}

}  // namespace
}  // namespace dateline::tools
