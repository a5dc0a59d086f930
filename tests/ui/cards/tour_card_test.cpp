// The guided tour's card: each step read whole in every window and language, what it shows beneath
// it, and the ways on, back and out by pointer, finger and keys.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

std::uint32_t steps_of(const Stage& stage) {
  return static_cast<std::uint32_t>(stage.world().story.tour.size());
}

TEST(TourCard, GivesEachStepWhole) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone, kSmallPhone, core::SizePx{640, 900}}) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    if (size.width < 600) {
      hold_in_hand(stage, app::Sheet::full);
    }
    for (std::uint32_t step = 0; step < steps_of(stage); ++step) {
      stage.apply(app::TourStepPicked{step});
      if (size.width < 600) {
        stage.apply(app::SheetSet{app::Sheet::full});
      }
      const core::TourStep& one = stage.world().story.tour[step];
      const std::string words = words_in(stage, "tour");
      EXPECT_NE(words.find(one.title), std::string::npos) << words << " at " << size.width;
      EXPECT_TRUE(cut_in(stage, "tour").empty()) << one.title << " at " << size.width;
    }
  }
}

TEST(TourCard, SaysWhereOneIs) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    for (std::uint32_t step = 0; step < 3; ++step) {
      stage.apply(app::TourStepPicked{step});
      EXPECT_NE(
          words_in(stage, "tour").find(say_with(stage, app::Message::position_of, {step + 1, 3u})),
          std::string::npos
      ) << setting.name;
      for (const std::string& fault : faults_of_words(stage)) {
        ADD_FAILURE() << fault << " (" << setting.name << ", step " << step << ")";
      }
    }
  });
}

TEST(TourCard, ShowsWhatItsStepNames) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TourStepPicked{0});
  EXPECT_EQ(stage.state().link.claim, claim(stage, "institute-launched"));
  EXPECT_EQ(stage.state().link.question, question(stage, "how-heavy"));
  stage.apply(app::TourStepPicked{1});
  EXPECT_EQ(stage.state().link.view, app::View::figures);
  EXPECT_EQ(stage.state().link.known_on, core::to_day({2031, 5, 9}));
  stage.apply(app::TourStepPicked{2});
  EXPECT_EQ(stage.state().link.view, app::View::sources);
  EXPECT_EQ(stage.state().link.source, source(stage, "listok-2031-05-09"));
  EXPECT_FALSE(stage.state().link.known_on) << "the day was the step's before";
}

TEST(TourCard, GoesOnToTheEndAndBackToTheBeginning) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::TourStepPicked{0});
    for (std::uint32_t step = 1; step < 3; ++step) {
      follow(stage, stage.click("tour-next"));
      EXPECT_EQ(stage.state().link.tour, step) << size.width;
    }
    EXPECT_FALSE(stage.shows("tour-next")) << "after the last there is none";
    for (std::uint32_t step = 2; step-- > 0;) {
      follow(stage, stage.click("tour-previous"));
      EXPECT_EQ(stage.state().link.tour, step) << size.width;
    }
    EXPECT_FALSE(stage.shows("tour-previous"));
  }
}

TEST(TourCard, ClosedLeavesWhatItShowed) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::TourStepPicked{1});
    follow(stage, stage.click("close-tour"));
    EXPECT_FALSE(stage.state().link.tour) << size.width;
    EXPECT_EQ(stage.state().link.view, app::View::figures) << size.width;
    EXPECT_TRUE(words_in(stage, "tour").empty());
  }
}

TEST(TourCard, IsPagedByKeys) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TourStepPicked{0});
  press_keys(stage, ImGuiKey_PageDown);
  EXPECT_EQ(stage.state().link.tour, 1u);
  press_keys(stage, ImGuiKey_PageDown, 5);
  EXPECT_EQ(stage.state().link.tour, 2u) << "the last step is the end";
  press_keys(stage, ImGuiKey_PageUp, 7);
  EXPECT_EQ(stage.state().link.tour, 0u);
}

TEST(TourCard, IsReachedByTheKeyboard) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TourStepPicked{0});
  ASSERT_TRUE(tab_to(stage, "tour-next"));
  press_keys(stage, ImGuiKey_Enter);
  EXPECT_EQ(stage.state().link.tour, 1u);
}

TEST(TourCard, ALinkToAStepShowsItsCard) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::FragmentArrived{"tour=2"});
    EXPECT_EQ(stage.state().link.tour, 1u);
    EXPECT_NE(words_in(stage, "tour").find("As known on 9 May"), std::string::npos) << size.width;
  }
}

TEST(TourCard, ALinkToAStepThatIsNoneSaysSo) {
  for (const char* const link : {"tour=0", "tour=4", "tour=-1", "tour=x", "tour=99999999999"}) {
    Stage stage(good_world(), kDesktop);
    stage.apply(app::FragmentArrived{link});
    EXPECT_FALSE(stage.state().link.tour) << link;
    EXPECT_FALSE(stage.state().notice.text.empty()) << link;
  }
}

TEST(TourCard, ItsButtonsAreAFingerHigh) {
  for (const core::SizePx size : {kTablet, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage);
    stage.apply(app::TourStepPicked{1});
    for (const char* const name : {"tour-previous", "tour-next", "close-tour"}) {
      const core::RectPx box = stage.box_of(name);
      EXPECT_GE(std::min(box.width, box.height), 44) << name << " at " << size.width;
    }
  }
}

TEST(TourCard, ClaimsCanBeReadWhileItIsOpen) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TourStepPicked{0});
  open_claim(stage, "pilots-heavier");
  EXPECT_TRUE(stage.state().link.tour) << "a look aside ends no tour";
  EXPECT_TRUE(reads(stage, "The pilots say that the load was heavier"));
  EXPECT_TRUE(stage.shows("tour-next"));
}

TEST(TourCard, EscapeEndsNoTourBeforeTheClaimIsClosed) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TourStepPicked{0});
  ASSERT_TRUE(stage.state().link.claim);
  press_keys(stage, ImGuiKey_Escape);
  const bool claim_closed = !stage.state().link.claim;
  const bool tour_closed = !stage.state().link.tour;
  EXPECT_TRUE(claim_closed != tour_closed) << "one thing at a press";
}

TEST(TourCard, ALongStepScrollsInALowWindow) {
  core::Story story = good_story();
  for (core::TourStep& step : story.tour) {
    for (int i = 0; i < 5; ++i) {
      step.text += " And there is more to say of it, for the editor had an hour to spare that day.";
    }
  }
  for (const core::SizePx size : {core::SizePx{1440, 500}, core::SizePx{390, 480}}) {
    Stage stage(app::make_world(story, {}), size);
    stage.apply(app::TourStepPicked{0});
    EXPECT_TRUE(stage.shows("tour-next")) << size.height;
    for (const DrawnText& text : texts_in(stage, "tour")) {
      EXPECT_LE(right_of(text.drawn), right_of(text.room) + 1) << text.text;
    }
  }
}

}  // namespace
}  // namespace dateline::ui
