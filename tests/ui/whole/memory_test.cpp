// What the explorer remembers and what it forgets: through its addresses, through a reload of the
// story, through another view, size or language; and that motion can be done without.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/link/deep_link.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

std::string address_of(const Stage& stage) {
  return app::to_fragment(stage.state().link, stage.world());
}

// The last address that was written.
std::string written(Stage& stage) {
  std::string fragment = "nothing";
  for (const app::Effect& effect : stage.take_effects()) {
    if (const auto* const write = std::get_if<app::WriteFragment>(&effect)) {
      fragment = write->fragment;
    }
  }
  return fragment;
}

const std::vector<std::pair<const char*, std::vector<app::Event>>>& visits() {
  static const std::vector<std::pair<const char*, std::vector<app::Event>>> all = {
      {"a claim", {app::ClaimPicked{{4}}}},
      {"no claim", {app::ClaimClosed{}}},
      {"a place", {app::PlacePicked{{0}}}},
      {"a place alone", {app::PlacePicked{{1}}, app::PlacePartsToggled{}}},
      {"a speaker", {app::SpeakerPicked{{0}}}},
      {"an article", {app::SourcePicked{{2}}}},
      {"another tab", {app::TabPicked{app::ListTab::speakers}}},
      {"a question", {app::QuestionToggled{{1}}}},
      {"the chart", {app::ViewPicked{app::View::figures}}},
      {"the articles", {app::ViewPicked{app::View::sources}}},
      {"stances", {app::StanceToggled{core::StanceMark::denies}}},
      {"disputes", {app::RelationsPicked{core::kDisputed}}},
      {"kinds of figure", {app::FigureKindToggled{core::FigureKind::observed}}},
      {"a status", {app::StatusToggled{core::AboutStatus::planned}}},
      {"a day", {app::KnownOnSet{core::to_day({2031, 5, 9}), true}}},
      {"days",
       {app::SaidWindowSet{{core::to_day({2031, 5, 4}), core::to_day({2031, 5, 8})}, true}}},
      {"what happened",
       {app::HappenedWindowSet{{core::to_day({2031, 5, 2}), core::to_day({2031, 5, 3})}, true}}},
      {"where it was said", {app::PlaceTiePicked{core::PlaceTie::said_at}}},
      {"off the map", {app::OffMapToggled{}}},
      {"a search", {app::SearchOpened{}, app::QueryTyped{"balloon", true}}},
      {"the tour", {app::TourStepPicked{1}}},
      {"what is new", {app::NewsPicked{core::to_day({2031, 5, 5}), core::to_day({2031, 5, 10})}}}
  };
  return all;
}

TEST(Addresses, OpenEveryVisitAgainWordForWord) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    for (const auto& [name, events] : visits()) {
      Stage first(good_world(), size);
      for (const app::Event& event : events) {
        first.apply(event);
      }
      first.apply(app::SearchClosed{});
      Stage second(good_world(), size);
      second.apply(app::FragmentArrived{address_of(first)});
      EXPECT_TRUE(second.state().notice.text.empty()) << name << ": " << second.state().notice.text;
      for (const char* const panel :
           {"list", "list-rows", "detail", "filters", "figures", "article", "tour", "sheet-rows"}) {
        EXPECT_EQ(words_in(second, panel), words_in(first, panel))
            << panel << " of " << name << " at " << size.width;
      }
    }
  }
}

TEST(Addresses, AreWrittenWithEachChoice) {
  for (const auto& [name, events] : visits()) {
    Stage stage(good_world(), kDesktop);
    (void)stage.take_effects();
    for (const app::Event& event : events) {
      stage.apply(event);
    }
    EXPECT_EQ(written(stage), address_of(stage)) << name;
  }
}

TEST(Addresses, BackIsWhereOneWas) {
  Stage stage(good_world(), kDesktop);
  const std::string list = words_in(stage, "list-rows"), claim = words_in(stage, "detail");
  const std::string home = address_of(stage);
  for (const auto& [name, events] : visits()) {
    for (const app::Event& event : events) {
      stage.apply(event);
    }
    stage.apply(app::SearchClosed{});
    stage.apply(app::FragmentArrived{home});
    stage.settle();
    EXPECT_EQ(words_in(stage, "detail"), claim) << name;
    EXPECT_EQ(words_in(stage, "list-rows"), list) << name;
  }
}

// --- What no address carries ---

TEST(Memory, ThePlaceInAListSurvivesALookAtAnotherView) {
  Stage stage(troops_world(), kDesktop);
  open_tab(stage, app::ListTab::places);
  const core::RectPx list = stage.layout().list;
  stage.wheel({list.x + 100, list.y + list.height - 100}, -4);
  stage.settle();
  const auto rows = controls_of(stage, "place");
  ASSERT_FALSE(rows.empty());
  open_view(stage, app::View::figures);
  open_view(stage, app::View::map);
  EXPECT_EQ(stage.box_of(rows.back().name).y, rows.back().box.y);
}

TEST(Memory, TheSizesOfPanelsAreTheReadersInEveryView) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::PanelSized{app::SizedPanel::list, 400});
  stage.apply(app::PanelSized{app::SizedPanel::detail, 420});
  EXPECT_EQ(stage.layout().list.width, 400);
  EXPECT_EQ(stage.layout().detail.width, 420);
  open_view(stage, app::View::figures);
  open_view(stage, app::View::map);
  stage.apply(app::FragmentArrived{"claim=berg-confirms-weight"});
  EXPECT_EQ(stage.layout().list.width, 400) << "who follows a link keeps theirs";
}

TEST(Memory, TheTextSizeIsTheReadersWhateverTheLink) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TextSizeSet{150});
  stage.apply(app::FragmentArrived{"claim=berg-confirms-weight&view=figures"});
  EXPECT_EQ(stage.state().text_percent, 150);
  EXPECT_EQ(address_of(stage).find("150"), std::string::npos);
}

TEST(Memory, ACardThatWasOpenIsOpenInAnotherLanguageToo) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  stage.apply(app::LayersToggled{});
  stage.speak(app::Language::uk);
  EXPECT_TRUE(stage.state().layers_open);
  EXPECT_TRUE(reads(stage, say(stage, app::Message::projection)));
}

TEST(Memory, TheOpenClaimStaysThroughEveryLanguage) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  open_claim(stage, "ministry-denies");
  for (const app::Language language : kEveryLanguage) {
    stage.speak(language);
    EXPECT_EQ(stage.frame().open_claim, claim(stage, "ministry-denies"));
    EXPECT_TRUE(reads(stage, "nothing fell near Kiruna"))
        << "the story's own words are not translated";
  }
}

TEST(Memory, TheWordsOfAnotherLanguageLeaveNothingOfTheOldOne) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  stage.speak(app::Language::ko);
  for (const char* const english :
       {"As known on", "Guided tour", "Clear filters", "Copy quote", "Share"}) {
    EXPECT_FALSE(reads(stage, english)) << english;
  }
  stage.speak(app::Language::en);
  EXPECT_TRUE(reads(stage, "Guided tour"));
}

// --- Motion ---

TEST(Motion, IsLeftOutForWhoAsksForLess) {
  for (const app::Event& asked :
       {app::Event(app::MapZoomAsked{1}),
        app::Event(app::MapHomeAsked{}),
        app::Event(app::MapNudged{80, 0}),
        app::Event(app::PlacePicked{{5}})}) {
    Stage stage(good_world(), kDesktop);
    stage.apply(app::ReducedMotionChanged{true});
    stage.apply(app::ViewSet{{{10, 60}, 5, {}}});
    stage.apply(asked);
    stage.apply(app::TimePassed{1});
    EXPECT_FALSE(stage.state().flight);
    EXPECT_FALSE(stage.state().glide);
  }
}

TEST(Motion, EndsWhereItWouldWithoutIt) {
  Stage moving(good_world(), kDesktop), still(good_world(), kDesktop);
  still.apply(app::ReducedMotionChanged{true});
  for (Stage* const stage : {&moving, &still}) {
    stage->apply(app::PlacePicked{place(*stage, "murmansk")});
    for (double now = 0; now < 4000; now += 50) {
      stage->apply(app::TimePassed{now});
    }
  }
  EXPECT_NEAR(moving.state().camera.centre.lng, still.state().camera.centre.lng, 1e-6);
  EXPECT_NEAR(moving.state().camera.centre.lat, still.state().camera.centre.lat, 1e-6);
  EXPECT_NEAR(moving.state().camera.zoom, still.state().camera.zoom, 1e-6);
}

TEST(Motion, ComesToRestAfterEveryChoice) {
  for (const auto& [name, events] : visits()) {
    Stage stage(good_world(), kDesktop);
    for (const app::Event& event : events) {
      stage.apply(event);
    }
    for (double now = 0; now < 4000; now += 100) {
      stage.apply(app::TimePassed{now});
    }
    stage.settle();
    EXPECT_FALSE(app::moves(stage.state())) << name << " keeps moving";
    EXPECT_FALSE(stage.panels().wants_next()) << name << " keeps asking for frames";
  }
}

}  // namespace
}  // namespace dateline::ui
