// The card that says what went wrong or was done: read whole, in every window, view and language;
// it covers nothing that can be pressed, and goes when it is closed.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

// A link of which many parts cannot be used: the longest notice that a reader is likely to see.
constexpr const char* kBrokenLink =
    "claim=no-such-claim&place=atlantis&speaker=nobody&source=none-of-these&stance=sings&lang=xx";

TEST(Notice, IsReadWholeInEverySetting) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    for (const app::Message id :
         {app::Message::notice_link_copied,
          app::Message::notice_claim_copied,
          app::Message::notice_not_copied}) {
      const bool link = id == app::Message::notice_link_copied;
      stage.apply(
          app::CopyAnswered{
              link ? app::Copied::link : app::Copied::claim,
              id != app::Message::notice_not_copied
          }
      );
      EXPECT_EQ(words_in(stage, "notice"), say(stage, id)) << setting.name;
      EXPECT_TRUE(cut_in(stage, "notice").empty()) << setting.name;
      stage.apply(app::NoticeClosed{});
    }
  });
}

TEST(Notice, SaysWhichPartsOfALinkCouldNotBeUsed) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(good_world(), size);
    stage.apply(app::FragmentArrived{kBrokenLink});
    const std::string words = words_in(stage, "notice");
    EXPECT_NE(words.find("Not everything in the link could be used."), std::string::npos)
        << size.width << ": " << words;
    EXPECT_NE(words.find("no-such-claim"), std::string::npos) << size.width << ": " << words;
  }
}

TEST(Notice, SpeaksTheLanguageOfTheReader) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  for (const app::Language language : {app::Language::ko, app::Language::uk, app::Language::ru}) {
    stage.speak(language);
    stage.apply(
        app::FragmentArrived{
            std::string("claim=no-such-claim&lang=") + std::string(app::tag_of(language))
        }
    );
    EXPECT_FALSE(stage.state().notice.text.empty());
    EXPECT_EQ(stage.state().notice.text.find("Not everything"), std::string::npos)
        << app::tag_of(language);
    stage.apply(app::NoticeClosed{});
  }
}

TEST(Notice, StandsInEveryView) {
  for (const core::SizePx size : kEveryWindow) {
    for (const app::View view : kEveryView) {
      Stage stage(good_world(), size);
      open_view(stage, view);
      stage.apply(app::CopyAnswered{app::Copied::link, true});
      EXPECT_TRUE(stage.shows("close-notice")) << size.width << ", " << static_cast<int>(view);
      const core::RectPx box = stage.box_of("close-notice");
      EXPECT_TRUE(lies_in({0, 0, size.width, size.height}, box)) << size.width;
    }
  }
}

TEST(Notice, CoversNoButtonOfTheMap) {
  for (const core::SizePx size : {kDesktop, kTablet, kEmbed, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::FragmentArrived{kBrokenLink});
    core::RectPx card{};
    for (const DrawnText& text : texts_in(stage, "notice")) {
      card = text.room;
    }
    for (const SeenControl& control : stage.seen().controls) {
      if (control.panel == "map-controls" || control.panel == "header") {
        EXPECT_FALSE(overlap(card, control.box)) << control.name << " at " << size.width;
      }
    }
  }
}

TEST(Notice, GoesByItsCrossAndByTheKeyboard) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(good_world(), size);
    stage.apply(app::CopyAnswered{app::Copied::link, true});
    follow(stage, stage.click("close-notice"));
    EXPECT_TRUE(stage.state().notice.text.empty()) << size.width;
    stage.apply(app::CopyAnswered{app::Copied::link, true});
    ASSERT_TRUE(tab_to(stage, "close-notice")) << size.width;
    press_keys(stage, ImGuiKey_Enter);
    EXPECT_TRUE(stage.state().notice.text.empty()) << size.width;
  }
}

TEST(Notice, ANewOneTakesThePlaceOfTheOld) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::CopyAnswered{app::Copied::link, true});
  stage.apply(app::CopyAnswered{app::Copied::claim, false});
  EXPECT_EQ(words_in(stage, "notice"), say(stage, app::Message::notice_not_copied));
  EXPECT_EQ(controls_of(stage, "close-notice").size(), 1u);
}

TEST(Notice, ItsCrossIsAFingerWide) {
  for (const core::SizePx size : {kTablet, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage);
    stage.apply(app::CopyAnswered{app::Copied::link, true});
    const core::RectPx box = stage.box_of("close-notice");
    EXPECT_GE(std::min(box.width, box.height), 44) << size.width;
  }
}

TEST(Notice, OfAStoryThatFailedKeepsWhatIsSeen) {
  Stage stage(good_world(), kDesktop);
  open_question(stage, "how-heavy");
  const auto listed = stage.frame().listed;
  core::Problems problems(1);
  problems[0].path = "claims[3].actor";
  problems[0].message = "no actor has this id";
  stage.apply(app::StoryFailed{problems});
  EXPECT_EQ(stage.frame().listed, listed);
  const std::string words = words_in(stage, "notice");
  EXPECT_NE(words.find("The story was not loaded; what you see is as it was."), std::string::npos)
      << words;
  EXPECT_NE(words.find("claims[3].actor"), std::string::npos) << words;
}

TEST(Notice, OfAMapThatDidNotComeLeavesTheLists) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::MapRefused{core::Problems(1)});
  EXPECT_NE(
      words_in(stage, "notice").find("the lists and the timeline work without it"),
      std::string::npos
  );
  EXPECT_FALSE(controls_of(stage, "claim").empty());
  follow(stage, stage.click(numbered("claim", stage.frame().listed.front())));
  EXPECT_TRUE(stage.frame().open_claim);
}

TEST(Notice, OfThePartThatIsMissingSaysThatTheMapGoesOn) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::FragmentArrived{"claim=none&known=2031-05-04"});
  stage.apply(app::FragmentArrived{"claim=institute-revises-weight&known=2031-05-04"});
  EXPECT_FALSE(stage.frame().open_claim);
}

}  // namespace
}  // namespace dateline::ui
