// The story's words: written once, and again with another world.
#include "ui/kit/words.hpp"

#include <gtest/gtest.h>

#include "app/words/messages.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

TEST(StoryWords, OfAStoryThatLiesWhereTheLastOneLayAreWrittenAnew) {
  app::World world = good_world();
  const app::Messages messages = app::messages_of(app::initial_state(world), world);
  StoryWords words;
  words.keep(world, messages);
  const std::string said = words.claims[0].said;

  core::Story story = world.story;  // all of it is known
  story.claims[0].said = *core::parse_edtf("2040-06");
  app::World saved = app::make_world(std::move(story), {});
  saved.revision = world.revision + 1;  // as a session counts them
  const std::size_t claims = world.story.claims.size();
  world = std::move(saved);
  ASSERT_EQ(world.story.claims.size(), claims);
  words.keep(world, messages);
  EXPECT_NE(words.claims[0].said, said);
  EXPECT_NE(words.claims[0].said.find("2040"), std::string::npos) << words.claims[0].said;
}

}  // namespace
}  // namespace dateline::ui
