// The names in a claim's panel: who handed it on, the claims beside it, what its speaker said
// later, the questions it answers; each is told whole and leads where it says, in every window.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 5000}, kTallPhone{390, 7000};

std::string words_of_panel(const Stage& stage) {
  return words_in(stage, "detail");
}

// The words within a control.
std::string words_of(const Stage& stage, const std::string& control) {
  const core::RectPx box = stage.box_of(control);
  std::string words;
  for (const DrawnText& text : texts_in(stage, "detail")) {
    words += lies_in(box, text.drawn, 4) ? text.text + " " : "";
  }
  return words;
}

void show(Stage& stage, std::string_view id) {
  open_claim(stage, id);
  if (stage.layout().kind == Layout::Kind::phone) {
    stage.apply(app::SheetSet{app::Sheet::full});
  }
}

// --- On whose word ---

TEST(ClaimNames, TellTheWholeChainOfEachArticle) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    show(stage, "villagers-saw-it");
    const std::string words = words_of_panel(stage);
    for (const char* const name : {"People in the village", "Northern Post", "Murmansk Bulletin"}) {
      EXPECT_NE(words.find(name), std::string::npos) << name << " at " << size.width;
    }
  }
}

TEST(ClaimNames, TellTheChainFromTheOriginOn) {
  Stage stage(good_world(), kTall);
  show(stage, "villagers-saw-it");
  const auto texts = texts_in(stage, "detail");
  const auto left_of_last = [&](const char* name) {
    float x = -1;
    float y = -1;
    for (const DrawnText& text : texts) {
      if (text.text == name && text.drawn.y > y) {
        x = text.drawn.x;
        y = text.drawn.y;
      }
    }
    return y * 10'000 + x;
  };
  EXPECT_LT(left_of_last("Northern Post"), left_of_last("Murmansk Bulletin"))
      << "the later row or the farther right";
}

TEST(ClaimNames, CountOneOriginWhateverTheNumberOfArticles) {
  Stage stage(good_world(), kTall);
  show(stage, "institute-launched");
  EXPECT_NE(
      words_of_panel(stage).find(say_with(stage, app::Message::origins, {1u})),
      std::string::npos
  ) << "two articles, one word";
}

TEST(ClaimNames, SayInEachLanguageWhatAnOriginIs) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), kTall);
    stage.use_all_faces();
    stage.speak(language);
    show(stage, "institute-launched");
    EXPECT_NE(
        words_of_panel(stage).find(say_with(stage, app::Message::origins, {1u})),
        std::string::npos
    ) << app::tag_of(language);
  }
}

// --- The claims beside it ---

TEST(ClaimNames, ARelationSaysWhoWhatWhenAndWhy) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    show(stage, "institute-launched");
    const auto& relations = stage.world().story.relations;
    std::size_t shown = 0;
    for (std::uint32_t i = 0; i < relations.size(); ++i) {
      if (!stage.shows(numbered("relation", i))) {
        continue;
      }
      ++shown;
      const std::string words = words_of(stage, numbered("relation", i));
      const bool here = relations[i].from == claim(stage, "institute-launched");
      const core::ClaimIndex other = here ? relations[i].to : relations[i].from;
      const core::Claim& one = stage.world().story.claims[other.value];
      const core::Actor& speaker = stage.world().story.actors[one.actor.value];
      const std::string& name = speaker.short_name.empty() ? speaker.name : speaker.short_name;
      EXPECT_NE(words.find(name), std::string::npos) << words << " at " << size.width;
      EXPECT_NE(words.find("May"), std::string::npos) << words << " at " << size.width;
      EXPECT_NE(words_of_panel(stage).find(relations[i].reason), std::string::npos)
          << relations[i].reason << " at " << size.width;
    }
    EXPECT_GE(shown, 4u) << size.width;
  }
}

TEST(ClaimNames, EveryRelationIsThereAtBothItsEnds) {
  Stage stage(good_world(), kTall);
  const auto& relations = stage.world().story.relations;
  for (std::uint32_t i = 0; i < relations.size(); ++i) {
    for (const core::ClaimIndex end : {relations[i].from, relations[i].to}) {
      stage.apply(app::ClaimPicked{end});
      ASSERT_TRUE(stage.shows(numbered("relation", i))) << stage.world().story.claims[end.value].id;
      const auto events = stage.click(numbered("relation", i));
      const auto* const picked = only<app::ClaimPicked>(events);
      ASSERT_NE(picked, nullptr);
      EXPECT_NE(picked->claim, end) << "it leads to the other end";
    }
  }
}

TEST(ClaimNames, RelationsDoNotLieOnEachOther) {
  for (const core::SizePx size : {kTall, kTallPhone, core::SizePx{320, 7000}}) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (std::uint32_t i = 0; i < stage.world().story.claims.size(); i += 11) {
      stage.apply(app::ClaimPicked{{i}});
      stage.apply(app::SheetSet{app::Sheet::full});
      auto rows = controls_of(stage, "relation");
      std::sort(rows.begin(), rows.end(), [](const SeenControl& a, const SeenControl& b) {
        return a.box.y < b.box.y;
      });
      for (std::size_t at = 1; at < rows.size(); ++at) {
        EXPECT_GE(rows[at].box.y, bottom_of(rows[at - 1].box) - 0.5f)
            << stage.world().story.claims[i].id << " at " << size.width;
      }
    }
  }
}

TEST(ClaimNames, WordsOfThePanelDoNotRunIntoEachOther) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    for (const app::Language language : kEveryLanguage) {
      Stage stage(troops_world(), size);
      stage.use_all_faces();
      stage.speak(language);
      for (std::uint32_t i = 0; i < stage.world().story.claims.size(); i += 23) {
        stage.apply(app::ClaimPicked{{i}});
        stage.apply(app::SheetSet{app::Sheet::full});
        const auto texts = texts_in(stage, "detail");
        for (std::size_t a = 0; a < texts.size(); ++a) {
          for (std::size_t b = 0; b < a; ++b) {
            const core::RectPx part = common_part(texts[a].drawn, texts[b].drawn);
            EXPECT_FALSE(part.width > 2 && part.height > 8)
                << texts[a].text << " and " << texts[b].text << " at " << described(size, language);
          }
        }
      }
    }
  }
}

// --- The ways on ---

TEST(ClaimNames, AnswersLeadToTheirQuestion) {
  Stage stage(good_world(), kTall);
  show(stage, "villagers-saw-it");
  const auto questions = controls_of(stage, "question-of-claim");
  ASSERT_EQ(questions.size(), 2u);
  for (const SeenControl& one : questions) {
    const auto events = stage.click(one.name);
    const auto* const taken = only<app::ReferenceFollowed>(events);
    ASSERT_NE(taken, nullptr);
    EXPECT_EQ(taken->way, app::ListTab::questions);
    EXPECT_EQ(numbered("question-of-claim", taken->to), one.name);
  }
}

TEST(ClaimNames, AllOfTheSpeakersClaimsAreOnePressAway) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    show(stage, "institute-launched");
    follow(stage, stage.click(numbered("speaker-of-claim", actor(stage, "institute").value)));
    EXPECT_EQ(stage.state().link.speaker, actor(stage, "institute")) << size.width;
    EXPECT_TRUE(stage.shows("back")) << size.width;
  }
}

TEST(ClaimNames, APlaceLeadsToItsListAndTheClaimStays) {
  Stage stage(good_world(), kTall);
  show(stage, "institute-launched");
  follow(stage, stage.click(numbered("place-of-claim", place(stage, "tromso").value)));
  EXPECT_EQ(stage.state().link.place, place(stage, "tromso"));
  EXPECT_EQ(stage.state().link.claim, claim(stage, "institute-launched"));
}

TEST(ClaimNames, AnAddressOfAnArticleIsOfferedAndOneThatIsUnknownIsNot) {
  Stage stage(good_world(), kTall);
  show(stage, "institute-launched");
  EXPECT_EQ(controls_of(stage, "open-article").size(), 1u)
      << "of its two articles one has an address";
  const core::RectPx box = stage.box_of("open-article");
  stage.hover({box.x + box.width / 2, box.y + box.height / 2});
  EXPECT_EQ(stage.panels().hovered_link(), "https://northern-post.example/balloon")
      << "the page lays its own link there";
  stage.hover({700, 300});
  stage.settle();
  EXPECT_EQ(stage.panels().hovered_link(), "");
}

TEST(ClaimNames, LinksAreAFingerHighOnAPhone) {
  Stage stage(good_world(), kTallPhone);
  hold_in_hand(stage, app::Sheet::full);
  show(stage, "villagers-saw-it");
  for (const char* const kind :
       {"speaker-of-claim", "place-of-claim", "source-of-claim", "question-of-claim", "relation"}) {
    const auto links = controls_of(stage, kind);
    EXPECT_FALSE(links.empty()) << kind;
    for (const SeenControl& link : links) {
      EXPECT_GE(link.box.height, 44) << link.name;
    }
  }
}

TEST(ClaimNames, SpeakInTheReadersLanguageWhereTheStoryHasTheirNames) {
  Stage stage(good_world(), kTall);
  stage.use_all_faces();
  stage.speak(app::Language::ru);
  show(stage, "station-saw-nothing");
  EXPECT_NE(words_of_panel(stage).find("Мурманская станция слежения"), std::string::npos);
  EXPECT_NE(words_of_panel(stage).find("Мурманск"), std::string::npos);
}

}  // namespace
}  // namespace dateline::ui
