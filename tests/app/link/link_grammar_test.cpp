// The grammar of a link, as tests/data/links.json has it by hand: web/page/links.test.mjs holds the
// page's JavaScript to the same file.
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/link/fragment.hpp"
#include "app/support.hpp"
#include "core/base/json_tree.hpp"

namespace dateline::app {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

Parts parts_of(std::string_view fragment) {
  if (fragment.starts_with('#')) {
    fragment.remove_prefix(1);
  }
  Parts parts;
  while (!fragment.empty()) {
    if (const auto part = next_part(fragment)) {
      parts.emplace_back(part->key, part->value);
    }
  }
  return parts;
}

Parts listed(const core::JsonTree& tree, core::NodeId list) {
  Parts parts;
  for (const core::NodeId part : tree.contents(list)) {
    const core::NodeId key = tree.first(part);
    parts.emplace_back(tree.text(key), tree.text(tree.next(key)));
  }
  return parts;
}

// Each case of a list of the file.
void for_each_case(
    std::string_view list,
    const std::function<void(const core::JsonTree&, core::NodeId)>& check
) {
  std::ifstream file(DATELINE_SOURCE_DIR "/tests/data/links.json", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const auto tree = core::parse_json(bytes.str(), "links.json");
  ASSERT_TRUE(tree) << core::describe(tree.error());
  std::size_t checked = 0;
  for (const core::NodeId one : tree->contents(tree->find(0, list))) {
    SCOPED_TRACE(tree->key(one));
    check(*tree, one);
    ++checked;
  }
  EXPECT_GT(checked, 4u);
}

TEST(LinkGrammar, ReadsThePartsOfEveryFragment) {
  for_each_case("reads", [](const core::JsonTree& tree, core::NodeId one) {
    EXPECT_EQ(
        parts_of(tree.text(tree.find(one, "fragment"))),
        listed(tree, tree.find(one, "parts"))
    );
  });
}

TEST(LinkGrammar, ReadsWhatThePageWrites) {
  for_each_case("writes", [](const core::JsonTree& tree, core::NodeId one) {
    EXPECT_EQ(
        parts_of(tree.text(tree.find(one, "fragment"))),
        listed(tree, tree.find(one, "parts"))
    );
  });
}

TEST(LinkGrammar, PicksTheLanguageThatThePageTakesItsWordsIn) {
  const World world = troops_world();
  for_each_case("languages", [&world](const core::JsonTree& tree, core::NodeId one) {
    const auto picked = from_fragment(tree.text(tree.find(one, "fragment")), world).link.language;
    EXPECT_EQ(picked ? tag_of(*picked) : "", tree.text(tree.find(one, "picked")));
  });
}

// The step of the tour whose parts a link leaves out is the one that the link then opens.
TEST(LinkGrammar, TakesTheLastOfAStepThatStandsTwice) {
  const World world = troops_world();
  ASSERT_GT(world.story.tour.size(), 2u);
  EXPECT_TRUE(from_fragment("tour=1&tour=3", world).link == from_fragment("tour=3", world).link);
}

TEST(LinkGrammar, ReadsNoMoreThanItsLimits) {
  const World world = troops_world();
  std::string many;
  for (std::size_t i = 0; i < kMaxFragmentKeys; ++i) {
    many += "stance=asserts&";
  }
  EXPECT_EQ(from_fragment(many + "lang=ko", world).link.language, std::nullopt);
  EXPECT_EQ(from_fragment(many.substr(15) + "lang=ko", world).link.language, Language::ko);
  const std::string longest = "lang=ko&" + std::string(kMaxFragmentBytes - 8, '&');
  EXPECT_EQ(from_fragment("#" + longest, world).link.language, Language::ko);
  EXPECT_EQ(from_fragment(longest + "&", world).link.language, std::nullopt) << "too long";
}

}  // namespace
}  // namespace dateline::app
