// The layers card: what it lets the reader choose about the map, and that whoever looks at the map
// can see what was chosen.
#include <string>

#include <gtest/gtest.h>

#include "names.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900}, kPhone{390, 844};

app::World with_views() {
  app::World world = good_world();
  world.catalogue.views = {
      {"un", app::names_of("UN General Assembly"), "Territory as its resolutions have it."},
      {"de-facto", app::names_of("De facto control"), "Long-standing control."},
      {"claimed", app::names_of("Claimed by one side"), ""}
  };
  return world;
}

bool any_text_has(const Stage& stage, const std::string& words) {
  for (const DrawnText& text : stage.seen().texts) {
    if (text.text.find(words) != std::string::npos) {
      return true;
    }
  }
  return false;
}

TEST(Layers, OfferEveryBorderViewWithWhatItRestsOn) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(with_views(), size);
    if (size == kPhone) {
      stage.apply(app::SheetSet{app::Sheet::peek});
    }
    EXPECT_FALSE(stage.shows("border-view/0"));
    stage.apply(app::LayersToggled{});
    for (int view = 0; view < 3; ++view) {
      EXPECT_TRUE(stage.shows("border-view/" + std::to_string(view))) << size.width;
    }
    EXPECT_TRUE(stage.shows_text("De facto control"));
    EXPECT_TRUE(stage.shows_text("Long-standing control."));
  }
}

TEST(Layers, AClickPicksAViewAndTheOneShownIsNotPickedAgain) {
  Stage stage(with_views(), kDesktop);
  stage.apply(app::LayersToggled{});
  EXPECT_TRUE(stage.click("border-view/0").empty());
  const auto events = stage.click("border-view/2");
  const auto* const picked = only<app::BorderViewPicked>(events);
  ASSERT_NE(picked, nullptr);
  EXPECT_EQ(picked->view, 2);
}

TEST(Layers, OfferEveryProjection) {
  Stage stage(with_views(), kDesktop);
  stage.apply(app::LayersToggled{});
  EXPECT_TRUE(stage.shows_text("Equal area"));
  EXPECT_TRUE(stage.click("projection/0").empty()) << "it is the one shown";
  const auto events = stage.click("projection/1");
  const auto* const picked = only<app::ProjectionPicked>(events);
  ASSERT_NE(picked, nullptr);
  EXPECT_EQ(picked->kind, core::ProjectionKind::mercator);
  stage.apply(*picked);
  EXPECT_TRUE(stage.click("projection/1").empty());
  EXPECT_NE(only<app::ProjectionPicked>(stage.click("projection/0")), nullptr);
  EXPECT_TRUE(stage.shows_text("Equal Earth"));
  const auto others = stage.click("projection/2");
  const auto* const other = only<app::ProjectionPicked>(others);
  ASSERT_NE(other, nullptr);
  EXPECT_EQ(other->kind, core::ProjectionKind::equal_earth);
}

TEST(Layers, TheMapsFootNamesTheViewThatIsShown) {
  Stage stage(with_views(), kDesktop);
  EXPECT_TRUE(any_text_has(stage, "Borders: UN General Assembly."));
  stage.apply(app::BorderViewPicked{1});
  EXPECT_FALSE(any_text_has(stage, "UN General Assembly"));
  EXPECT_TRUE(any_text_has(stage, "Borders: De facto control."));
  EXPECT_TRUE(any_text_has(stage, "Natural Earth"));
}

TEST(Layers, AFingersRowsAreAFingerHigh) {
  Stage stage(with_views(), kPhone);
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::SheetSet{app::Sheet::peek});
  stage.apply(app::LayersToggled{});
  for (int view = 0; view < 3; ++view) {
    EXPECT_GE(stage.box_of("border-view/" + std::to_string(view)).height, 44);
  }
}

TEST(Layers, ExplainTheKindsOfMovementThatTheStoryHasAndNoOther) {
  const char* const kWords[app::kArcKinds] = {
      "Movement as claimed",
      "Movement, route not stated",
      "Movement planned",
      "Movement that an account denies"
  };
  for (std::size_t kind = 0; kind < app::kArcKinds; ++kind) {
    app::World world = good_world();
    world.story.movements.resize(1);
    core::Movement& only = world.story.movements.front();
    only.route = kind == 0 ? core::Route::stated : core::Route::not_stated;
    only.status = kind < 2    ? core::MovementStatus::claimed
                  : kind == 2 ? core::MovementStatus::planned
                              : core::MovementStatus::denied;
    ASSERT_EQ(app::arc_kind(only), static_cast<app::ArcKind>(kind));
    Stage stage(std::move(world), kDesktop);
    stage.apply(app::LayersToggled{});
    for (std::size_t other = 0; other < app::kArcKinds; ++other) {
      EXPECT_EQ(any_text_has(stage, kWords[other]), other == kind) << kWords[other];
    }
  }
}

TEST(Layers, WithoutAMapThereAreNoViewsToChooseButTheSignsAreExplained) {
  Stage stage(good_world(), {1440, 1100});  // no sign is beneath the card's end
  stage.apply(app::LayersToggled{});
  EXPECT_FALSE(stage.shows("border-view/0"));
  EXPECT_TRUE(stage.shows_text("Disputed border or armistice line"));
  EXPECT_FALSE(any_text_has(stage, "Borders:"));
}

}  // namespace
}  // namespace dateline::ui
