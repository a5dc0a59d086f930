// What comes to the program after its first picture: another story, points, faces, words and texts,
// in whatever order, and a graphics context that is lost meanwhile.
#include <algorithm>

#include "app/link/deep_link.hpp"
#include "app/words/messages.hpp"
#include "core/points/synthetic_points.hpp"
#include "platform/explorer_stage.hpp"

namespace dateline::platform {
namespace {

class ExplorerStory : public ExplorerTest {
 protected:
  app::Messages words_of(const char* language) {
    auto words =
        app::read_messages(text_of(std::string(DATELINE_LANGUAGES_DIR "/") + language + ".txt"));
    EXPECT_TRUE(words) << language;
    return words ? std::move(*words) : app::Messages();
  }
  app::ReaderServices services() {
    return {{[](std::string_view text) { return std::string(text); }}, nullptr};
  }
};

TEST_F(ExplorerStory, AnotherStoryOpensAsItsOwnLinkSays) {
  click(mark_of("kursk-region"));
  explorer_->replace_story(read_story("lost-balloon"));
  settle();
  EXPECT_EQ(world().story.id, "lost-balloon");
  EXPECT_FALSE(state().link.place) << "a place of the story before";
  ASSERT_FALSE(frame().marks.empty());
  for (const app::PlaceMark& mark : frame().marks) {
    EXPECT_LT(mark.place.value, world().story.places.size());
  }
}

TEST_F(ExplorerStory, AnotherStoryIsFittedToTheMapThatItsOwnPanelsLeave) {
  core::Story story = read_story("lost-balloon");
  story.default_claim.reset();
  const auto replaced_after = [&](const char* fragment) {
    open();
    explorer_->resize({{1200, 760}, 1, {}});
    explorer_->push(app::FragmentArrived{fragment});
    settle();
    const core::RectPx before = state().map_free;
    explorer_->replace_story(story);
    settle();
    return before;
  };
  const core::RectPx wide = replaced_after("claim=none");
  const core::Camera fitted = state().camera;
  const core::RectPx beside_claim = replaced_after("");
  EXPECT_LT(beside_claim.width, wide.width);
  EXPECT_EQ(state().map_free, wide);
  EXPECT_TRUE(state().camera == fitted);
}

TEST_F(ExplorerStory, AChoiceThatTheSavedStoryHasNoMoreIsLetGo) {
  explorer_->push(app::ClaimPicked{core::ClaimIndex{0}});
  settle();
  core::Story story = read_story();
  story.claims[0].id = "another-id";
  explorer_->replace_story(std::move(story));
  settle();
  EXPECT_FALSE(state().link.claim);
}

TEST_F(ExplorerStory, TheMapIsNotAskedForAgainWhenTheStoryIsSaved) {
  const std::uint32_t meshes = explorer_->stats().render.meshes;
  explorer_->replace_story(read_story());
  bool asked = false;
  for (int i = 0; i < 20; ++i, now_ms_ += 20) {
    [[maybe_unused]] const bool more = explorer_->frame(now_ms_);
    for (const app::Effect& effect : explorer_->take_effects()) {
      asked = asked || std::holds_alternative<app::FetchMapFile>(effect);
    }
  }
  EXPECT_FALSE(asked);
  EXPECT_EQ(explorer_->stats().render.meshes, meshes);
}

TEST_F(ExplorerStory, PointsOutliveASavedStoryAndALostContext) {
  auto cloud = core::synthetic_cloud(2000, 3);
  ASSERT_TRUE(cloud);
  const auto before = gl_->read_rgba();
  explorer_->show_points(std::move(*cloud), app::PointsOrigin::made_up);
  settle();
  const auto crowded = gl_->read_rgba();
  EXPECT_FALSE(crowded == before);
  explorer_->replace_story(read_story());
  settle();
  EXPECT_EQ(world().points.size(), 2000u);
  explorer_->abandon_gpu();
  std::string error;
  ASSERT_TRUE(explorer_->restore_gpu(error)) << error;
  settle();
  EXPECT_TRUE(gl_->read_rgba() == crowded);
}

TEST_F(ExplorerStory, WhatComesWhileTheContextIsLostIsThereAfterwards) {
  std::string error;
  const app::MapFile& file = world().catalogue.files[0];
  explorer_->abandon_gpu();
  explorer_->abandon_gpu();
  EXPECT_EQ(explorer_->add_map_file(0, bytes_of(kAssets + "/map/" + file.name)), "");
  explorer_->add_messages(words_of("uk"));
  explorer_->push(app::LanguagePicked{app::Language::uk});
  ASSERT_TRUE(explorer_->restore_gpu(error)) << error;
  settle();
  EXPECT_GT(explorer_->stats().render.meshes, 0u);
  EXPECT_EQ(app::language_of(state()), app::Language::uk);
}

TEST_F(ExplorerStory, FacesThatComeLaterAddToThoseThatAreThere) {
  const auto plain = gl_->read_rgba();
  FontFiles more;
  more.serif = bytes_of(kAssets + "/fonts/serif-regular.ttf");
  explorer_->add_fonts(std::move(more));
  explorer_->add_fonts({});
  settle();
  EXPECT_EQ(gl_->read_rgba().size(), plain.size());
  FontFiles bold;
  bold.sans = bytes_of(kAssets + "/fonts/serif-bold.ttf");
  explorer_->add_fonts(std::move(bold));
  settle();
  EXPECT_FALSE(gl_->read_rgba() == plain) << "the interface is drawn in it";
}

TEST_F(ExplorerStory, SpeaksEachLanguageOnceItsWordsAreHere) {
  const auto english = gl_->read_rgba();
  for (const auto& [tag, language] :
       {std::pair("uk", app::Language::uk), std::pair("ru", app::Language::ru)}) {
    explorer_->push(app::LanguagePicked{language});
    explorer_->add_messages(words_of(tag));
    settle();
    EXPECT_FALSE(gl_->read_rgba() == english) << tag;
  }
  explorer_->push(app::LanguagePicked{app::Language::en});
  settle();
  EXPECT_TRUE(gl_->read_rgba() == english) << "and English again, to the pixel";
}

TEST_F(ExplorerStory, AFileOfTheMapThatThereIsNotIsRefused) {
  const auto files = static_cast<std::uint32_t>(world().catalogue.files.size());
  EXPECT_NE(explorer_->add_map_file(files, Bytes(10)), "");
  EXPECT_NE(explorer_->add_map_file(0xffffffffu, {}), "");
  settle();
}

TEST_F(ExplorerStory, EffectsAreHandedOverOnce) {
  explorer_->push(app::LinkCopyAsked{});
  [[maybe_unused]] const bool more = explorer_->frame(now_ms_);
  const app::Effects first = explorer_->take_effects();
  EXPECT_TRUE(std::any_of(first.begin(), first.end(), [](const app::Effect& effect) {
    return std::holds_alternative<app::CopyText>(effect);
  }));
  EXPECT_TRUE(explorer_->take_effects().empty());
}

TEST_F(ExplorerStory, ATextThatIsNoArticleOfTheStoryIsSaidToBeNone) {
  explorer_->offer_text({"notes.txt", "Nothing of the kind.\n", std::nullopt, false}, services());
  settle();
  EXPECT_NE(state().notice.text.find("notes.txt"), std::string::npos) << state().notice.text;
  explorer_->push(app::TextRemoved{core::SourceIndex{0}});
  settle();
}

}  // namespace
}  // namespace dateline::platform
