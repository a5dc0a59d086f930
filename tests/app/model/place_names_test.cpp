// Places are called what the reader's language calls them, and nothing that the story does not say.
#include <gtest/gtest.h>

#include "app/change/session.hpp"
#include "app/support.hpp"
#include "app/words/actor_names.hpp"
#include "app/words/messages.hpp"
#include "names.hpp"

namespace dateline::app {
namespace {

Messages words_of(Language language) {
  std::ifstream file(
      std::string(DATELINE_LANGUAGES_DIR "/") + tag_of(language) + ".txt",
      std::ios::binary
  );
  std::ostringstream text;
  text << file.rdbuf();
  auto read = read_messages(text.str());
  if (!read) {
    throw std::runtime_error(core::describe(read.error()));
  }
  return std::move(*read);
}

core::PlaceIndex place(const World& world, const char* id) {
  return core::find_place(world.story, id).value();
}

MapLabel label(
    const char* english,
    const char* korean,
    core::LngLat at,
    MapLabelKind kind = MapLabelKind::city,
    const char* code = ""
) {
  return {names_of(english, korean), "", code, at, kind, 0, 0};
}

TEST(PlaceNames, AreTheStorysInItsOwnLanguage) {
  const World world = troops_world();
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    EXPECT_EQ(place_name(world, core::PlaceIndex{i}, Language::en), world.story.places[i].name);
  }
}

TEST(PlaceNames, AreTheStorysInTheReadersLanguageOnceItsWordsAreHere) {
  Session session(troops_world());
  const core::PlaceIndex kursk = place(session.world(), "kursk-region");
  EXPECT_EQ(place_name(session.world(), kursk, Language::ru), "Kursk region")
      << "nothing is in Russian yet";
  session.add_messages(words_of(Language::ru));
  EXPECT_EQ(place_name(session.world(), kursk, Language::ru), "Курская область");
  EXPECT_EQ(place_name(session.world(), kursk, Language::en), "Kursk region");
}

TEST(PlaceNames, ComeFromTheBaseMapWhereItCallsThePlaceTheSame) {
  core::Story story = read_file(kTroopsStory);
  for (core::Place& each : story.places) {
    each.names.clear();
  }
  Session session(make_world(std::move(story), {}));
  session.add_messages(words_of(Language::ko));
  const core::PlaceIndex pyongyang = place(session.world(), "pyongyang"),
                         kursk = place(session.world(), "kursk-region"),
                         donetsk = place(session.world(), "donetsk");
  EXPECT_EQ(place_name(session.world(), pyongyang, Language::ko), "Pyongyang");
  session.add_labels(
      {{label("Pyongyang", "평양", {125.75, 39.02}),
        label("Kursk region", "쿠르스크주", {36, 51}, MapLabelKind::region, "RU-KRS"),
        label("Donetsk", "도네츠크", {37.8, 48})},
       {}}
  );
  EXPECT_EQ(place_name(session.world(), pyongyang, Language::ko), "평양");
  EXPECT_EQ(place_name(session.world(), kursk, Language::ko), "쿠르스크주");
  EXPECT_EQ(place_name(session.world(), donetsk, Language::ko), "near Donetsk")
      << "near Donetsk is not Donetsk";
  EXPECT_EQ(place_name(session.world(), pyongyang, Language::uk), "Pyongyang")
      << "no Ukrainian yet";
}

TEST(PlaceNames, ANamesakeElsewhereIsAnotherPlace) {
  core::Story story = read_file(kTroopsStory);
  for (core::Place& each : story.places) {
    each.names.clear();
  }
  Session session(make_world(std::move(story), {}));
  session.add_messages(words_of(Language::ko));
  session.add_labels(
      {{label("Seoul", "엉뚱한 곳", {10, 10}),
        label("Kursk region", "다른 곳", {36, 51}, MapLabelKind::region, "RU-BEL")},
       {}}
  );
  EXPECT_EQ(place_name(session.world(), place(session.world(), "seoul"), Language::ko), "Seoul");
  EXPECT_EQ(
      place_name(session.world(), place(session.world(), "kursk-region"), Language::ko),
      "Kursk region"
  );
}

TEST(ActorNames, AreInTheReadersLanguageElseAsTheStoryHasThem) {
  core::Story story = read_file(kTroopsStory);
  const core::ActorIndex speaker = core::find_actor(story, "zelenskyy").value();
  EXPECT_EQ(actor_name(story, speaker, Language::en), "Volodymyr Zelenskyy");
  EXPECT_EQ(actor_name(story, speaker, Language::uk), "Володимир Зеленський");
  EXPECT_EQ(actor_name(story, speaker, Language::ru), "Владимир Зеленский");
  EXPECT_EQ(actor_name(story, speaker, Language::ko), "볼로디미르 젤렌스키");
  EXPECT_EQ(actor_short_name(story, speaker, Language::en), "Zelenskyy");
  EXPECT_EQ(actor_short_name(story, speaker, Language::ko), "볼로디미르 젤렌스키")
      << "there is no short one in Korean";
  story.actors[speaker.value].names.clear();
  EXPECT_EQ(actor_name(story, speaker, Language::ko), "Volodymyr Zelenskyy");
  EXPECT_EQ(actor_short_name(story, speaker, Language::ko), "Zelenskyy");
}

TEST(ActorNames, AllOfTheFirstStorysAreInEveryLanguage) {
  const core::Story story = read_file(kTroopsStory);
  for (const core::Actor& actor : story.actors) {
    for (std::size_t i = 0; i < kLanguages; ++i) {
      EXPECT_NE(find_name(actor.names, static_cast<Language>(i)), nullptr)
          << actor.id << " in " << tag_of(static_cast<Language>(i));
    }
  }
}

TEST(PlaceNames, MaySayThatAPlaceIsNearAnother) {
  for (const char* name :
       {"near Donetsk", "도네츠크 인근", "біля Донецька", "возле Донецка", "поблизу: Донецьк"}) {
    const bool english = std::string_view(name).starts_with("near ");
    EXPECT_EQ(says_near(Messages(), name), english) << name;
  }
  EXPECT_TRUE(says_near(words_of(Language::ko), "도네츠크 인근"));
  EXPECT_TRUE(says_near(words_of(Language::ko), "near Donetsk"))
      << "the story's own word, where a reader's language has none";
  EXPECT_TRUE(says_near(words_of(Language::uk), "біля Донецька"));
  EXPECT_TRUE(says_near(words_of(Language::ru), "возле Донецка"));
  EXPECT_TRUE(says_near(words_of(Language::ru), "под Донецком"));
  EXPECT_FALSE(says_near(words_of(Language::ru), "Донецк"));
}

TEST(PlaceNames, SayInEachLanguageOfTheStoryThatAPlaceIsNearAnother) {
  for (const core::Place& place : read_file(kTroopsStory).places) {
    if (place.extent != core::Extent::near) {
      continue;
    }
    for (const Language language : {Language::ko, Language::uk, Language::ru}) {
      const core::Name* const name = find_name(place.names, language);
      ASSERT_NE(name, nullptr) << place.id << " in " << tag_of(language);
      EXPECT_TRUE(says_near(words_of(language), name->text)) << name->text;
    }
  }
}

}  // namespace
}  // namespace dateline::app
