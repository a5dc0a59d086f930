// Zipf's law with exponent 1 over 300,000 ranks: the commonest word is one word in thirteen.
#include "core/search/search_made_up.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::core {
namespace {

constexpr double kRanks = 300'000;

// splitmix64 (Steele, Lea and Flood, 2014).
std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
  bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
  return bits ^ bits >> 31;
}

class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed)
      : state_(seed) {}
  std::uint64_t next() {
    return mixed(state_ += 0x9e3779b97f4a7c15u);
  }
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>((next() >> 32) * limit >> 32);
  }
  std::uint32_t rank() {
    return static_cast<std::uint32_t>(
               std::exp(static_cast<double>(next() >> 11) / 9007199254740992.0 * std::log(kRanks))
           ) -
           1;
  }

 private:
  std::uint64_t state_;
};

std::string words(RandomNumbers& dice, std::uint32_t count) {
  std::string text;
  for (std::uint32_t i = 0; i < count; ++i) {
    text += (i > 0 ? " " : "") + made_up_word(dice.rank());
  }
  return text;
}

void add_utf8(std::string& text, std::uint32_t c) {
  if (c < 0x800) {
    text += static_cast<char>(0xc0 | c >> 6);
  } else {
    text += static_cast<char>(0xe0 | c >> 12);
    text += static_cast<char>(0x80 | (c >> 6 & 0x3f));
  }
  text += static_cast<char>(0x80 | (c & 0x3f));
}

std::string cyrillic(RandomNumbers& dice) {
  std::string text;
  for (std::uint32_t n = 5 + dice.below(6); n > 0; --n) {
    add_utf8(text, (text.empty() ? 0x410 : 0x430) + dice.below(32));
  }
  return text;
}

std::string hangul(RandomNumbers& dice) {
  std::string text;
  for (std::uint32_t n = 2 + dice.below(3); n > 0; --n) {
    add_utf8(text, 0xac00 + dice.below(11172));
  }
  return text;
}

// With a capital and an accent here and there.
std::string latin(RandomNumbers& dice) {
  std::string text = made_up_word(2000 + dice.below(200'000));
  text[0] = static_cast<char>(text[0] - 32);
  if (dice.below(4) == 0) {
    text += "é";
  }
  return text;
}

EdtfDate day_after(std::uint32_t days) {
  const std::string text = "2024-10-" + std::string(days < 9 ? "0" : "") + std::to_string(days + 1);
  return *parse_edtf(text);
}

void add_places(Story& story, RandomNumbers& dice, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    Place place;
    place.id = "place-" + std::to_string(i);
    place.name = latin(dice) + (i % 3 == 0 ? " region" : "");
    place.names = {{"en", place.name}, {"uk", cyrillic(dice)}, {"ko", hangul(dice)}};
    place.aliases = {latin(dice)};
    story.places.push_back(place);
  }
}

void add_actors(Story& story, RandomNumbers& dice, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    Actor actor;
    actor.id = "actor-" + std::to_string(i);
    actor.name = latin(dice) + " " + latin(dice);
    actor.short_name = actor.name.substr(actor.name.find(' ') + 1);
    actor.names = {{"en", actor.name}, {"ru", cyrillic(dice)}, {"ko", hangul(dice)}};
    if (i % 2 == 0) {
      actor.role = words(dice, 3);
    }
    story.actors.push_back(actor);
  }
}

void add_sources(Story& story, RandomNumbers& dice) {
  for (std::uint32_t i = 0; i < 10; ++i) {
    Source source;
    source.id = "source-" + std::to_string(i);
    source.title = words(dice, 6);
    source.publisher = latin(dice);
    source.published = day_after(i);
    source.paragraph_lengths.assign(40, 200);
    story.sources.push_back(source);
  }
}

Claim made_up_claim(const Story& story, RandomNumbers& dice, std::uint32_t number) {
  Claim claim;
  claim.id = "claim-" + std::to_string(number);
  claim.actor = {dice.below(static_cast<std::uint32_t>(story.actors.size()))};
  claim.summary = words(dice, 10 + dice.below(9));
  claim.topics = {"topic-" + std::to_string(dice.below(12))};
  claim.places = {{dice.below(static_cast<std::uint32_t>(story.places.size()))}};
  for (std::uint32_t n = 1 + dice.below(2); n > 0; --n) {
    Appearance appearance;
    appearance.source = {dice.below(10)};
    if (dice.below(3) == 0) {
      appearance.quote = words(dice, 3);
    }
    claim.appearances.push_back(appearance);
  }
  claim.said = day_after(0);
  if (dice.below(8) != 0) {
    return claim;
  }
  Figure figure;
  figure.low = figure.high = 100.0 * (1 + dice.below(200));
  figure.unit = "soldiers";
  claim.figures.push_back(figure);
  return claim;
}

}  // namespace

std::string made_up_word(std::uint32_t rank) {
  static constexpr char kConsonants[] = "ttttnnnnsssrrrhhdddlllcmmfpgwybvkxjqz";
  static constexpr char kVowels[] = "eeeeeaaaaooooiiiuu";
  std::uint64_t bits = mixed(rank + 1);
  const std::size_t length = 2 + static_cast<std::size_t>(std::log2(rank + 1.0) / 2.5) + bits % 5;
  std::string word;
  for (bits >>= 8; word.size() < length; bits = mixed(bits)) {
    word += kConsonants[bits % (sizeof kConsonants - 1)];
    word += kVowels[(bits >> 16) % (sizeof kVowels - 1)];
  }
  return word.substr(0, length);
}

Story made_up_story(std::uint32_t claims, std::uint64_t seed) {
  RandomNumbers dice(seed);
  Story story;
  add_places(story, dice, std::clamp(claims / 100, 12u, 2000u));
  add_actors(story, dice, std::clamp(claims / 100, 12u, 5000u));
  add_sources(story, dice);
  for (std::uint32_t i = 0; i < 4; ++i) {
    Question question;
    question.id = "question-" + std::to_string(i);
    question.text = question.short_text = words(dice, 7) + "?";
    story.questions.push_back(question);
  }
  story.claims.reserve(claims);
  for (std::uint32_t i = 0; i < claims; ++i) {
    story.claims.push_back(made_up_claim(story, dice, i));
  }
  return story;
}

}  // namespace dateline::core
