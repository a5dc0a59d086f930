// What is read from the map: names, numbers in rings, tags at its edges, what lies under the
// pointer, the legend, the scale and the foot; in each language and window.
#include <algorithm>
#include <cmath>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

std::vector<DrawnText> haloed_in(const Stage& stage) {
  std::vector<DrawnText> found;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.haloed) {
      found.push_back(text);
    }
  }
  return found;
}

bool map_reads(const Stage& stage, const std::string& words) {
  return words_on(stage).find(words) != std::string::npos;
}

// --- Rings ---

TEST(Rings, SayHowManyClaimsTheirPlaceHas) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  for (const app::PlaceMark& mark : stage.frame().marks) {
    if (!mark.on_screen || mark.claims == 0) {
      continue;
    }
    bool written = false;
    for (const DrawnText& text : texts_in(stage, "map")) {
      const float x = text.drawn.x + text.drawn.width / 2;
      const float y = text.drawn.y + text.drawn.height / 2;
      written = written || (text.text == std::to_string(mark.claims) &&
                            std::abs(x - mark.at.x) < 3 && std::abs(y - mark.at.y) < 5);
    }
    EXPECT_TRUE(written) << stage.world().story.places[mark.place.value].id;
  }
}

TEST(Rings, LeaveOutWhatTheFiltersDo) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  std::uint32_t before = 0, after = 0;
  for (const app::PlaceMark& mark : stage.frame().marks) {
    before += mark.claims;
  }
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  for (const app::PlaceMark& mark : stage.frame().marks) {
    after += mark.claims;
    EXPECT_EQ(mark.counts[core::StanceMark::asserts], 0u);
  }
  EXPECT_LT(after, before);
  EXPECT_GT(after, 0u);
}

TEST(Rings, DoNotMeetWhereThePlacesCanBeToldApart) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(troops_world(), size);
    stage.apply(app::ClaimClosed{});
    const auto& marks = stage.frame().marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const float apart =
            std::hypot(marks[i].at.x - marks[j].at.x, marks[i].at.y - marks[j].at.y);
        EXPECT_GT(apart, marks[i].radius + marks[j].radius - 1) << size.width;
      }
    }
  }
}

TEST(Rings, TellTheirPlaceWhenPointedAt) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  for (const app::PlaceMark& mark : std::vector<app::PlaceMark>(stage.frame().marks)) {
    if (!mark.on_screen || mark.is_cluster()) {
      continue;
    }
    stage.hover(mark.at);
    stage.settle();
    EXPECT_TRUE(map_reads(stage, stage.world().story.places[mark.place.value].name));
    return;
  }
}

// --- Names ---

TEST(Names, OfPlacesSpeakTheReadersLanguage) {
  Stage stage(troops_world(), kDesktop);
  stage.use_all_faces();
  for (const auto& [language, name] :
       {std::pair(app::Language::en, "North Korea"),
        std::pair(app::Language::ru, "Северная Корея"),
        std::pair(app::Language::uk, "Північна Корея"),
        std::pair(app::Language::ko, "북한")}) {
    stage.speak(language);
    const auto names = haloed_in(stage);
    EXPECT_TRUE(std::any_of(names.begin(), names.end(), [&](const DrawnText& text) {
      return text.text == name;
    })) << name;
  }
}

TEST(Names, StayOnTheMap) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      const core::RectPx map = stage.layout().map;
      for (const DrawnText& text : texts_in(stage, "map")) {
        if (text.haloed) {
          EXPECT_TRUE(overlap(map, text.drawn)) << text.text << " at " << described(size, language);
        }
      }
    }
  }
}

TEST(Names, OfTwoPlacesAreNotWrittenOverEachOther) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    stage.apply(app::ClaimClosed{});
    const auto names = haloed_in(stage);
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const core::RectPx part = common_part(names[i].drawn, names[j].drawn);
        EXPECT_FALSE(part.width > 2 && part.height > 8)
            << names[i].text << " and " << names[j].text << " at " << size.width;
      }
    }
  }
}

TEST(Names, TheSelectedPlaceIsAlwaysNamed) {
  Stage stage(troops_world(), kDesktop);
  for (const app::PlaceRow& row : std::vector<app::PlaceRow>(stage.frame().places)) {
    const auto at = app::mark_showing(stage.frame(), row.place);
    if (!at) {
      continue;
    }
    stage.apply(app::PlacePicked{row.place});
    const std::string& name = stage.world().story.places[row.place.value].name;
    EXPECT_TRUE(map_reads(stage, name.substr(0, name.find(' ')))) << name;
    stage.apply(app::PlacePicked{row.place});
  }
}

// --- Tags at the edge ---

TEST(EdgeTags, NameThePlacesThatAreOutOfSight) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    for (const SeenControl& tag : controls_of(stage, "edge-tag")) {
      const auto place = static_cast<std::size_t>(std::stoul(tag.name.substr(9)));
      EXPECT_TRUE(map_reads(stage, stage.world().story.places[place].name)) << tag.name;
    }
  }
}

TEST(EdgeTags, LieOnTheMapAndApart) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(good_world(), size);
    stage.apply(app::ViewSet{{{22, 68}, 8, {}}});
    const auto tags = controls_of(stage, "edge-tag");
    for (std::size_t i = 0; i < tags.size(); ++i) {
      EXPECT_TRUE(lies_in(stage.layout().map, tags[i].box, 1)) << tags[i].name;
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(overlap(tags[i].box, tags[j].box)) << tags[i].name << " at " << size.width;
      }
    }
  }
}

TEST(EdgeTags, LeadToTheirPlace) {
  Stage stage(good_world(), kDesktop);
  for (const SeenControl& tag : controls_of(stage, "edge-tag")) {
    const auto events = stage.click(tag.name);
    EXPECT_TRUE(
        find_event<app::PlacePicked>(events) != nullptr ||
        find_event<app::ClusterPicked>(events) != nullptr
    ) << tag.name;
  }
}

TEST(EdgeTags, AreAFingerHighForAFinger) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage);
  for (const SeenControl& tag : controls_of(stage, "edge-tag")) {
    EXPECT_GE(std::min(tag.box.width, tag.box.height), 44) << tag.name;
  }
}

// --- The legend ---

TEST(Legend, ExplainsEverySignInEverySetting) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    stage.resize({setting.size.width, 2000});
    stage.apply(app::LayersToggled{});
    const std::string words = words_in(stage, "legend");
    for (const app::Message sign :
         {app::Message::sign_ring,
          app::Message::sign_differs,
          app::Message::sign_cluster,
          app::Message::sign_near,
          app::Message::sign_area,
          app::Message::sign_hatch,
          app::Message::sign_dashed_arrow,
          app::Message::sign_planned_arrow,
          app::Message::sign_denied_arrow}) {
      EXPECT_NE(words.find(say(stage, sign).substr(0, 12)), std::string::npos)
          << say(stage, sign) << " (" << setting.name << ")";
    }
    for (const std::string& cut : cut_in(stage, "legend")) {
      ADD_FAILURE() << cut << " (" << setting.name << ")";
    }
  });
}

TEST(Legend, NamesEachLanguageInItself) {
  Stage stage(good_world(), {1440, 1600});
  stage.use_all_faces();
  stage.apply(app::LayersToggled{});
  for (const char* const name : {"English", "한국어", "Українська", "Русский"}) {
    EXPECT_TRUE(stage.shows_text(name)) << name;
  }
  for (std::uint32_t language = 1; language < 4; ++language) {
    const auto events = stage.click(numbered("language", language));
    const auto* const picked = only<app::LanguagePicked>(events);
    ASSERT_NE(picked, nullptr) << language;
    EXPECT_EQ(static_cast<std::uint32_t>(picked->language), language);
  }
}

TEST(Legend, AsksForTheWordsOfALanguageThatIsPicked) {
  Stage stage(good_world(), {1440, 1600});
  stage.apply(app::LayersToggled{});
  (void)stage.take_effects();
  follow(stage, stage.click("language/2"));
  std::size_t asked = 0;
  for (const app::Effect& effect : stage.take_effects()) {
    const auto* const fetch = std::get_if<app::FetchMessages>(&effect);
    asked += fetch != nullptr && fetch->language == app::Language::uk ? 1u : 0u;
  }
  EXPECT_EQ(asked, 1u);
  EXPECT_TRUE(stage.shows_text("Projection")) << "until they are here it goes on in English";
}

TEST(Legend, ScrollsToItsLastSign) {
  for (const core::SizePx size : {kDesktop, kEmbed, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::LayersToggled{});
    const auto texts = texts_in(stage, "legend");
    ASSERT_FALSE(texts.empty()) << size.width;
    const core::RectPx card = texts.front().room;
    for (int i = 0; i < 40; ++i) {
      stage.wheel({card.x + card.width / 2, card.y + card.height / 2}, -4);
    }
    stage.settle();
    EXPECT_NE(words_in(stage, "legend").find("a figure revised later"), std::string::npos)
        << size.width << ": " << words_in(stage, "legend");
  }
}

TEST(Legend, OnAPhoneHasAHeadAndACross) {
  for (const core::SizePx size : {kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage);
    stage.press("layers");
    stage.settle();
    ASSERT_TRUE(stage.state().layers_open);
    EXPECT_TRUE(reads(stage, say(stage, app::Message::layers_and_legend)));
    follow(stage, stage.click("close-layers"));
    EXPECT_FALSE(stage.state().layers_open);
  }
}

TEST(Legend, AProjectionIsPickedByPointerAndByKeys) {
  Stage stage(good_world(), {1440, 1200});
  stage.apply(app::LayersToggled{});
  follow(stage, stage.click("projection/1"));
  EXPECT_EQ(stage.state().link.projection, static_cast<core::ProjectionKind>(1));
  ASSERT_TRUE(tab_to(stage, "projection/2"));
  press_keys(stage, ImGuiKey_Enter);
  EXPECT_EQ(stage.state().link.projection, static_cast<core::ProjectionKind>(2));
}

// --- The foot and the scale ---

TEST(MapFoot, CountsWhatNamesNoPlace) {
  for (const core::SizePx size : {kDesktop, core::SizePx{1280, 800}, core::SizePx{1920, 1080}}) {
    Stage stage(good_world(), size);
    const std::uint32_t count = stage.frame().in_tray;
    ASSERT_GT(count, 0u);
    EXPECT_NE(
        words_in(stage, "map-foot").find(say_with(stage, app::Message::claims, {count})),
        std::string::npos
    ) << size.width;
  }
}

TEST(MapFoot, AlwaysSaysThatDashedLinesAreContested) {
  for (const core::SizePx size :
       {kDesktop, core::SizePx{1280, 800}, core::SizePx{1024, 768}, kTablet}) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      if (stage.layout().map_foot.width <= 0) {
        continue;
      }
      const std::string words = words_in(stage, "map-foot");
      bool said = false;
      for (const app::Message id :
           {app::Message::credit_long, app::Message::credit_middle, app::Message::credit_short}) {
        said = said || words.find(say(stage, id)) != std::string::npos;
      }
      EXPECT_TRUE(said) << words << " at " << described(size, language);
      EXPECT_TRUE(cut_in(stage, "map-foot").empty()) << described(size, language);
    }
  }
}

TEST(Scale, IsNamedInTheReadersLanguage) {
  Stage stage(troops_world(), kDesktop);
  stage.use_all_faces();
  for (const auto& [language, unit] :
       {std::pair(app::Language::en, " km"), std::pair(app::Language::ru, " км")}) {
    stage.speak(language);
    EXPECT_TRUE(map_reads(stage, unit)) << unit;
  }
}

TEST(Scale, GrowsShorterAsTheMapComesCloser) {
  Stage stage(good_world(), kDesktop);
  std::set<std::string> lengths;
  for (const double zoom : {4.0, 7.0, 10.0, 13.0}) {
    stage.apply(app::ViewSet{{{22, 68}, zoom, {}}});
    for (const DrawnText& text : haloed_in(stage)) {
      if (text.text.ends_with(" km") || text.text.ends_with(" m")) {
        lengths.insert(text.text);
      }
    }
  }
  EXPECT_GE(lengths.size(), 3u);
}

// --- Buttons ---

TEST(MapButtons, SayWhatTheyAreWhenPointedAt) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), kDesktop);
    stage.use_all_faces();
    stage.speak(language);
    for (const auto& [name, words] :
         {std::pair("zoom-in", app::Message::closer),
          std::pair("zoom-out", app::Message::farther),
          std::pair("fit", app::Message::fit_to_story),
          std::pair("layers", app::Message::layers_and_legend)}) {
      point_at(stage, name);
      EXPECT_TRUE(stage.shows_text(say(stage, words))) << name << " " << app::tag_of(language);
    }
  }
}

TEST(MapButtons, AreReachedByTheKeyboard) {
  Stage stage(good_world(), kDesktop);
  for (const char* const name : {"zoom-in", "zoom-out", "fit", "layers"}) {
    ASSERT_TRUE(tab_to(stage, name)) << name;
    EXPECT_FALSE(stage.press_key(ImGuiKey_Enter).empty()) << name;
  }
}

}  // namespace
}  // namespace dateline::ui
