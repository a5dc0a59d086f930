// Stories that nobody would write by hand, and that a table or a mistake may well bring: endless
// names, other scripts, thousands of claims, nothing at all. The panels stay within their bounds.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

app::World world_of(core::Story story) {
  return app::make_world(std::move(story), {});
}

std::string repeated(std::string_view words, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    text += words;
  }
  return text;
}

// Everything that is written somewhere becomes these words.
core::Story rewritten(const std::string& words) {
  core::Story story = good_story();
  story.title = story.heading = story.summary = story.method = words;
  for (core::Place& place : story.places) {
    place.name = place.local_name = words;
  }
  for (core::Actor& actor : story.actors) {
    actor.name = actor.short_name = actor.role = words;
  }
  for (core::Source& source : story.sources) {
    source.title = source.publisher = source.byline = source.dateline = words;
  }
  for (core::Question& question : story.questions) {
    question.text = question.short_text = question.unit = words;
  }
  for (core::Claim& claim : story.claims) {
    claim.summary = claim.short_text = claim.hedge = claim.basis = words;
  }
  for (core::Relation& relation : story.relations) {
    relation.reason = words;
  }
  for (core::Movement& movement : story.movements) {
    movement.label = words;
  }
  for (core::TourStep& step : story.tour) {
    step.title = step.text = words;
  }
  return story;
}

void expect_within_bounds(const Stage& stage, const std::string& where) {
  const core::RectPx window{
      0,
      0,
      stage.layout().window.x * 2 + stage.layout().window.width,
      stage.layout().window.y * 2 + stage.layout().window.height,
  };
  for (const DrawnText& text : stage.seen().texts) {
    if (text.haloed) {
      continue;
    }
    EXPECT_LE(text.drawn.width, text.box.width + 0.6f) << text.panel << ", " << where;
    EXPECT_GE(text.drawn.x, text.room.x - 1) << text.panel << ", " << where;
    EXPECT_LE(right_of(text.drawn), right_of(text.room) + 1) << text.panel << ", " << where;
  }
  for (const SeenControl& control : stage.seen().controls) {
    const core::RectPx seen = common_part(control.box, control.room);
    EXPECT_TRUE(seen.width <= 0 || seen.height <= 0 || lies_in(window, seen, 1))
        << control.name << ", " << where;
  }
}

// Each list, view and card once.
void look_everywhere(Stage& stage, const std::string& where) {
  expect_within_bounds(stage, where + ", a claim");
  for (const app::ListTab tab : kEveryTab) {
    open_tab(stage, tab);
    expect_within_bounds(stage, where + ", tab " + std::to_string(static_cast<int>(tab)));
  }
  for (const app::View view : kEveryView) {
    open_view(stage, view);
    expect_within_bounds(stage, where + ", view " + std::to_string(static_cast<int>(view)));
  }
  open_view(stage, app::View::map);
  search_for(stage, "a");
  expect_within_bounds(stage, where + ", the search");
  stage.apply(app::SearchClosed{});
  if (!stage.world().story.tour.empty()) {
    stage.apply(app::TourStepPicked{0});
    expect_within_bounds(stage, where + ", the tour");
    stage.apply(app::TourClosed{});
  }
  stage.apply(app::HelpToggled{});
  expect_within_bounds(stage, where + ", help");
  stage.apply(app::HelpToggled{});
}

void look_in_every_window(const core::Story& story, const std::string& what) {
  for (const core::SizePx size : {kDesktop, kEmbed, kSmallPhone}) {
    Stage stage(world_of(story), size);
    if (size.width < 600) {
      hold_in_hand(stage);
    }
    look_everywhere(stage, what + " at " + std::to_string(static_cast<int>(size.width)));
    EXPECT_FALSE(stage.panels().wants_next()) << what << " keeps something moving";
  }
}

TEST(HostileStory, NamesOfTenThousandLettersStayInTheirPanels) {
  look_in_every_window(
      rewritten(repeated("The Minister without Portfolio ", 10'000)),
      "long names"
  );
}

TEST(HostileStory, AWordWithoutABlankIsBrokenAnywhere) {
  look_in_every_window(rewritten(repeated("Abzeichen", 2'000)), "one word");
}

TEST(HostileStory, TextFromRightToLeftStaysInItsPanels) {
  look_in_every_window(rewritten(repeated("وزارة الدفاع الروسية ", 300)), "Arabic");
  look_in_every_window(rewritten(repeated("משרד הביטחון ", 300)), "Hebrew");
}

TEST(HostileStory, LettersThatNoFaceHasAreNoEmptyPanels) {
  core::Story story = rewritten("名前のない気球");
  Stage stage(world_of(std::move(story)), kDesktop);
  EXPECT_FALSE(words_in(stage, "detail").empty());
  EXPECT_FALSE(stage.frame().listed.empty());
  expect_within_bounds(stage, "Japanese");
}

TEST(HostileStory, LineBreaksTabsAndControlLettersStartNothing) {
  look_in_every_window(rewritten("one\ntwo\tthree\r\nfour\x01\x7f five"), "control letters");
}

TEST(HostileStory, BytesThatAreNoTextAreDrawnAsSomething) {
  look_in_every_window(rewritten("cut off: \xE2\x82"), "half a letter");
}

TEST(HostileStory, EmptyWordsLeaveControlsToPress) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(world_of(rewritten("")), size);
    look_everywhere(stage, "no words");
    for (const SeenControl& control : stage.seen().controls) {
      EXPECT_GT(control.box.width, 0) << control.name;
      EXPECT_GT(control.box.height, 0) << control.name;
    }
  }
}

// --- Much and little ---

core::Story with_claims(std::size_t count) {
  core::Story story = good_story();
  const std::vector<core::Claim> own = story.claims;
  while (story.claims.size() < count) {
    core::Claim copy = own[story.claims.size() % own.size()];
    copy.id += "-" + std::to_string(story.claims.size());
    story.claims.push_back(std::move(copy));
  }
  return story;
}

TEST(HostileStory, OfFiveThousandClaimsDrawsOnlyTheRowsInSight) {
  Stage stage(world_of(with_claims(5'000)), kDesktop);
  stage.apply(app::ClaimClosed{});
  open_tab(stage, app::ListTab::speakers);
  stage.apply(app::SpeakerPicked{actor(stage, "institute")});
  ASSERT_GT(stage.frame().listed.size(), 900u);
  const auto rows = controls_of(stage, "claim");
  EXPECT_GT(rows.size(), 5u);
  EXPECT_LT(rows.size(), 40u) << "rows that nobody sees cost time in every frame";
  expect_within_bounds(stage, "5,000 claims");
}

TEST(HostileStory, OfFiveThousandClaimsIsWalkedToItsEnd) {
  Stage stage(world_of(with_claims(5'000)), kDesktop);
  open_tab(stage, app::ListTab::speakers);
  stage.apply(app::SpeakerPicked{actor(stage, "institute")});
  const std::vector<std::uint32_t> listed = stage.frame().listed;
  stage.apply(app::ClaimPicked{core::ClaimIndex{listed.back()}});
  const auto last = static_cast<std::uint32_t>(listed.size());
  EXPECT_TRUE(stage.shows_text(say_with(stage, app::Message::position_of, {last, last})));
  const SeenControl row = controls_of(stage, numbered("claim", listed.back())).front();
  EXPECT_TRUE(lies_in(row.room, row.box)) << "the list has gone there";
}

TEST(HostileStory, ManyTabsOfArticlesStayInOneRow) {
  core::Story story = good_story();
  const core::Source pattern = story.sources.front();
  for (int i = 0; i < 37; ++i) {
    core::Source copy = pattern;
    copy.id += "-" + std::to_string(i);
    copy.letter = std::string(1, static_cast<char>('A' + i % 26)) + std::to_string(i);
    story.sources.push_back(copy);
    core::Claim claim = story.claims.front();
    claim.id += "-of-" + std::to_string(i);
    claim.appearances.resize(1);
    claim.appearances[0].source = {static_cast<std::uint32_t>(story.sources.size() - 1)};
    story.claims.push_back(claim);
  }
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(world_of(story), size);
    stage.apply(app::ClaimClosed{});
    open_view(stage, app::View::sources);
    const auto tabs = controls_of(stage, "article");
    ASSERT_GT(tabs.size(), 1u);
    for (const SeenControl& tab : tabs) {
      EXPECT_EQ(tab.box.y, tabs.front().box.y) << tab.name;
    }
    expect_within_bounds(stage, "40 articles");
  }
}

TEST(HostileStory, OfOneClaimHasAnExplorerToo) {
  core::Story story = good_story();
  story.claims.resize(1);
  story.relations.clear();
  story.movements.clear();
  story.tour.clear();
  story.questions[1].groups.clear();
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(world_of(story), size);
    look_everywhere(stage, "one claim");
    stage.apply(app::ClaimPicked{core::ClaimIndex{0}});
    EXPECT_FALSE(stage.shows("next-claim"));
    EXPECT_FALSE(stage.shows("previous-claim"));
    EXPECT_TRUE(stage.shows("close-claim"));
  }
}

TEST(HostileStory, WithoutATourOffersNone) {
  core::Story story = good_story();
  story.tour.clear();
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(world_of(story), size);
    stage.apply(app::ClaimClosed{});
    EXPECT_FALSE(stage.shows("tour")) << size.width;
    stage.apply(app::HelpToggled{});
    EXPECT_FALSE(stage.shows("help-tour")) << size.width;
  }
}

TEST(HostileStory, WithoutQuestionsListsItsOtherWaysIn) {
  core::Story story = good_story();
  story.questions.clear();
  story.default_question.reset();
  story.tour.clear();
  for (core::Claim& claim : story.claims) {
    claim.answers.clear();
    for (core::Figure& figure : claim.figures) {
      figure.scope.clear();
    }
  }
  Stage stage(world_of(story), kDesktop);
  look_everywhere(stage, "no question");
  open_tab(stage, app::ListTab::places);
  EXPECT_FALSE(controls_of(stage, "place").empty());
}

TEST(HostileStory, EveryPlaceOnOnePointCanStillBeOpened) {
  core::Story story = good_story();
  for (core::Place& place : story.places) {
    place.point = core::LngLat{18.9, 69.6};
  }
  Stage stage(world_of(story), kDesktop);
  stage.apply(app::ClaimClosed{});
  std::uint32_t claims = 0;
  for (const app::PlaceMark& mark : stage.frame().marks) {
    claims += mark.claims;
  }
  EXPECT_GT(claims, 0u) << "they are not drawn over one another and lost";
  open_tab(stage, app::ListTab::places);
  for (const app::PlaceRow& row : stage.frame().places) {
    EXPECT_TRUE(stage.shows(numbered("place", row.place.value)));
  }
}

TEST(HostileStory, FiguresOfManyDigitsKeepToTheirRows) {
  core::Story story = good_story();
  for (core::Claim& claim : story.claims) {
    for (core::Figure& figure : claim.figures) {
      figure.low = 123456789012.0;
      figure.high = 987654321098.0;
    }
  }
  look_in_every_window(story, "many digits");
}

}  // namespace
}  // namespace dateline::ui
