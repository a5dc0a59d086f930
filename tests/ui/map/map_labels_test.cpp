// Names on the map as a reader sees them: the story's own first, each thing named once, nothing
// covered, nothing that jumps.
#include <algorithm>
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "names.hpp"
#include "ui/kit/map_words.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

using Kind = app::MapLabelKind;

constexpr core::SizePx kDesktop{1440, 900};

app::MapLabel label(
    Kind kind,
    const char* text,
    core::LngLat at,
    std::uint8_t rank = 0,
    const char* local = "",
    const char* code = ""
) {
  return {app::names_of(text), local, code, at, kind, rank, 0};
}

const core::Place& first_place(const app::World& world, core::PlaceKind kind) {
  const auto found = std::find_if(
      world.story.places.begin(),
      world.story.places.end(),
      [kind](const core::Place& p) { return p.kind == kind && p.point; }
  );
  EXPECT_NE(found, world.story.places.end());
  return *found;
}

app::World world_with(std::vector<app::MapLabel> labels) {
  app::World world = good_world();
  world.catalogue.labels = std::move(labels);
  return world;
}

// A grid of names over the story's part of the world, some of each kind.
std::vector<app::MapLabel> many_labels(const core::GeoBox& around) {
  constexpr Kind kKinds[] = {Kind::city, Kind::country, Kind::sea, Kind::region};
  std::vector<app::MapLabel> labels;
  for (int i = 0; i < 400; ++i) {
    const double x = (i % 20 + 0.5) / 20, y = (i / 20 + 0.5) / 20;
    const std::string name = "Name " + std::to_string(i);
    labels.push_back(label(
        kKinds[i % 4],
        name.c_str(),
        {around.west + x * (around.east - around.west),
         around.south + y * (around.north - around.south)},
        static_cast<std::uint8_t>(i % 3),
        i % 8 == 0 ? "Nom" : ""
    ));
  }
  return labels;
}

std::vector<DrawnText> names_on_map(const Stage& stage) {
  std::vector<DrawnText> names;
  for (const DrawnText& text : stage.seen().texts) {
    if (text.haloed) {
      names.push_back(text);
    }
  }
  return names;
}

void look_at(Stage& stage, core::LngLat place) {
  core::Camera camera = stage.state().camera;
  camera.centre = place;
  camera.zoom = 7;
  stage.apply(app::ViewSet{camera});
}

const DrawnText* find(const std::vector<DrawnText>& names, const std::string& text) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const DrawnText& each) {
    return each.text == text;
  });
  return found == names.end() ? nullptr : &*found;
}

bool overlap_much(core::RectPx a, core::RectPx b) {
  return std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x) > 1 &&
         std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y) > 4;
}

TEST(MapLabels, TheStorysPlaceWinsOverACountryInItsRoom) {
  const app::World plain = good_world();
  const core::Place& city = first_place(plain, core::PlaceKind::city);
  std::vector<app::MapLabel> crowd;
  for (int i = -3; i <= 3; ++i) {
    crowd.push_back(label(
        Kind::country,
        "Overbearing",
        {city.point->lng + 0.05 * i, city.point->lat + 0.05 * i}
    ));
  }
  Stage without(good_world(), kDesktop), with(world_with(crowd), kDesktop);
  const auto before = names_on_map(without), after = names_on_map(with);
  for (const core::Place& place : plain.story.places) {
    const bool was_there = find(before, place.name) != nullptr;
    EXPECT_EQ(find(after, place.name) != nullptr, was_there) << place.name;
  }
}

TEST(MapLabels, WhatTheStoryNamesItselfIsNotWrittenTwice) {
  const app::World plain = good_world();
  const core::Place& city = first_place(plain, core::PlaceKind::city);
  Stage stage(
      world_with(
          {label(Kind::city, "Another spelling", {city.point->lng + 0.02, city.point->lat}),
           label(Kind::city, "Elsewhere", {city.point->lng + 0.8, city.point->lat + 0.3})}
      ),
      kDesktop
  );
  look_at(stage, *city.point);
  EXPECT_FALSE(stage.shows_text("Another spelling"));
  EXPECT_TRUE(stage.shows_text("Elsewhere"));
}

TEST(MapLabels, NamesThePlacesOfTheStorysOwnView) {
  Stage stage(troops_world(), kDesktop);
  stage.settle();
  for (const char* const name :
       {"Kursk region",
        "Ukraine",
        "near Donetsk",
        "Pyongyang",
        "Seoul",
        "South Korea",
        "North Korea",
        "Vladivostok",
        "Russia",
        "Japan"}) {
    EXPECT_NE(find(names_on_map(stage), name), nullptr) << name;
  }
}

TEST(MapLabels, ACitysOwnNameStandsBelowTheReaders) {
  constexpr core::LngLat kFarOff{60, 60};  // the story has nothing there
  Stage named(
      world_with(
          {label(Kind::city, "Munich", {60.8, 60}, 0, "M\xC3\xBCnchen"),
           label(Kind::city, "Nowhere", {59.2, 60}, 0, "\xE5\x8C\x97")}
      ),
      kDesktop
  );
  look_at(named, kFarOff);
  const auto names = names_on_map(named);
  const DrawnText* const name = find(names, "Munich");
  const DrawnText* const local = find(names, "M\xC3\xBCnchen");
  ASSERT_TRUE(name != nullptr && local != nullptr);
  EXPECT_GT(local->drawn.y, name->drawn.y + 8);
  EXPECT_NE(find(names, "Nowhere"), nullptr);
  EXPECT_EQ(find(names, "\xE5\x8C\x97"), nullptr) << "no face has that letter";
}

TEST(MapLabels, ACountryWhosePointIsFarIsNamedOnItsOwnLandOrNotAtAll) {
  const core::LngLat here{24.0, 69.4};
  const app::MapLabel country = label(Kind::country, "Somewhere", {20, 10}, 0, "", "XA"),
                      own = label(Kind::region, "Own", here, 9, "", "XA-1");
  for (const bool neighbour : {false, true}) {
    std::vector<app::MapLabel> labels{country, own};
    if (neighbour) {
      labels.push_back(label(Kind::region, "Other", {here.lng + 0.3, here.lat}, 9, "", "XB-1"));
    }
    Stage stage(world_with(labels), kDesktop);
    look_at(stage, here);
    stage.settle();
    EXPECT_EQ(find(names_on_map(stage), "SOMEWHERE") != nullptr, !neighbour)
        << "half of the word would lie on a neighbour's land";
  }
}

TEST(MapLabels, ACountryWithoutRegionsIsNamedOnItsGround) {
  const core::LngLat here{24.0, 68.0};
  for (const char* const ground : {"XA", "XB", ""}) {
    app::World world = world_with({label(Kind::country, "Somewhere", {20, 10}, 0, "", "XA")});
    world.catalogue.ground = {{ground, 66, 16, 32}, {ground, 68, 16, 32}, {ground, 70, 16, 32}};
    Stage stage(std::move(world), kDesktop);
    look_at(stage, here);
    stage.settle();
    EXPECT_EQ(find(names_on_map(stage), "SOMEWHERE") != nullptr, std::string(ground) == "XA")
        << "ground of " << ground;
  }
}

TEST(MapLabels, NoNameCoversAnother) {
  Stage stage(world_with(many_labels(good_world().home)), kDesktop);
  const auto names = names_on_map(stage);
  EXPECT_GT(names.size(), 40u);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(overlap_much(names[i].drawn, names[j].drawn))
          << names[i].text << " and " << names[j].text;
    }
  }
}

TEST(MapLabels, NoNameJumpsWhileTheMapIsDragged) {
  Stage stage(world_with(many_labels(good_world().home)), kDesktop);
  const core::RectPx inner{
      stage.layout().map_free.x + 260,
      stage.layout().map_free.y + 260,
      stage.layout().map_free.width - 520,
      stage.layout().map_free.height - 520
  };
  core::ScreenPx last{700, 400};
  for (int step = 0; step < 12; ++step) {
    const auto before = names_on_map(stage);
    const core::Camera was = stage.state().camera;
    const core::ScreenPx to{last.x + 1.3f, last.y + 0.7f};
    stage.apply(app::MapDragged{last, to});
    last = to;
    const core::ScreenPx moved =
                             core::to_screen(stage.state().camera, stage.frame().map, was.centre),
                         from = core::to_screen(was, stage.frame().map, was.centre);
    const auto after = names_on_map(stage);
    for (const DrawnText& name : before) {
      if (!inner.contains({name.drawn.x, name.drawn.y}) || name.text == "Nom") {
        continue;
      }
      const DrawnText* const same = find(after, name.text);
      ASSERT_NE(same, nullptr) << name.text << " went at step " << step;
      EXPECT_NEAR(same->drawn.x - name.drawn.x, moved.x - from.x, 2.1) << name.text;
      EXPECT_NEAR(same->drawn.y - name.drawn.y, moved.y - from.y, 2.1) << name.text;
    }
  }
}

TEST(MapLabels, LaterNamesAreMeasuredWhenTheyCome) {
  MapWords words;
  app::World world = world_with({label(Kind::sea, "Inner Sea", {0, 0})});
  Stage stage(world_with({}), kDesktop);  // for an ImGui context with faces
  Faces faces;
  for (ImFont*& face : faces.of) {
    face = ImGui::GetIO().Fonts->Fonts[0];
  }
  const Canvas canvas{nullptr, &faces, 1, nullptr};
  words.keep(world, app::Language::en, canvas, 1);
  ASSERT_EQ(words.labels.size(), 1u);
  const core::Place& city = first_place(world, core::PlaceKind::city);
  world.catalogue.labels.push_back(label(Kind::country, "Land", {1, 1}));
  world.catalogue.labels.push_back(label(Kind::city, city.name.c_str(), {1, 1}));
  ++world.revision;
  words.keep(world, app::Language::en, canvas, 1);
  ASSERT_EQ(words.labels.size(), 3u);
  EXPECT_EQ(words.labels[1].text, "LAND");
  EXPECT_GT(words.labels[1].width, 10);
  EXPECT_EQ(words.labels[1].letters, 4u);
  EXPECT_EQ(words.labels[0].place, kNoPlace);
  EXPECT_EQ(world.story.places[words.labels[2].place].name, city.name);
}

TEST(MapLabels, OfAWorldThatLiesWhereTheLastOneLayAreWrittenAnew) {
  const auto named = [](const char* sea) {
    return std::vector{label(Kind::sea, sea, {0, 0}), label(Kind::country, "Land", {1, 1})};
  };
  MapWords words;
  app::World world = world_with(named("Inner Sea"));
  Stage stage(world_with({}), kDesktop);
  Faces faces;
  for (ImFont*& face : faces.of) {
    face = ImGui::GetIO().Fonts->Fonts[0];
  }
  const Canvas canvas{nullptr, &faces, 1, nullptr};
  words.keep(world, app::Language::en, canvas, 1);
  const void* const before = world.catalogue.labels.data();
  world.catalogue.labels[0].names = app::names_of("Outer Sea");
  ++world.revision;
  words.keep(world, app::Language::en, canvas, 1);
  EXPECT_EQ(world.catalogue.labels.data(), before);
  EXPECT_EQ(words.labels[0].text, "Outer Sea");
}

TEST(MapLabels, AreInTheReadersLanguageAndMeasuredAnewWhenItChanges) {
  app::MapLabel sea = label(Kind::sea, "Inner Sea", {0, 0});
  sea.names[app::Language::uk] = "Innere";
  const app::World world = world_with({sea, label(Kind::sea, "Outer Sea", {9, 9})});
  Stage stage(world_with({}), kDesktop);
  Faces faces;
  for (ImFont*& face : faces.of) {
    face = ImGui::GetIO().Fonts->Fonts[0];
  }
  const Canvas canvas{nullptr, &faces, 1, nullptr};
  MapWords words;
  words.keep(world, app::Language::en, canvas, 1);
  EXPECT_EQ(words.labels[0].text, "Inner Sea");
  const float english = words.labels[0].width;
  words.keep(world, app::Language::uk, canvas, 1);
  EXPECT_EQ(words.labels[0].text, "Innere");
  EXPECT_LT(words.labels[0].width, english);
  EXPECT_EQ(words.labels[1].text, "Outer Sea") << "English stands in";
}

TEST(MapLabels, CapitalsOfLatinAndCyrillic) {
  EXPECT_EQ(in_capitals("C\xC3\xB4te d\xE2\x80\x99Ivoire"), "C\xC3\x94TE D\xE2\x80\x99IVOIRE");
  EXPECT_EQ(in_capitals("Россия"), "РОССИЯ");
  EXPECT_EQ(in_capitals("Україна, їжак, ґ, ёж"), "УКРАЇНА, ЇЖАК, Ґ, ЁЖ");
  EXPECT_EQ(in_capitals("Łódź, Čeština, Rīga"), "ŁÓDŹ, ČEŠTINA, RĪGA");
  EXPECT_EQ(in_capitals("대한민국"), "대한민국");
  EXPECT_EQ(in_capitals("Öß÷ı"), "Öß÷ı");
  EXPECT_EQ(in_capitals("broken \xC3"), "BROKEN \xC3");
}

}  // namespace
}  // namespace dateline::ui
