// What a claim says on a day on which not all of its articles are out must be theirs.
#include <algorithm>
#include <cctype>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"
#include "core/story/known_claim.hpp"

namespace dateline::core {
namespace {

bool is_letter(char c) noexcept {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         (static_cast<unsigned char>(c) & 0x80u) != 0;
}

// As whole words.
bool names(std::string_view text, std::string_view name) noexcept {
  if (name.empty()) {
    return false;
  }
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) {
      return true;
    }
  }
  return false;
}

bool names_actor(const Claim& told, const Actor& actor) {
  for (const std::string* text : {&told.summary, &told.short_text, &told.hedge, &told.basis}) {
    if (names(*text, actor.name) || names(*text, actor.short_name)) {
      return true;
    }
    for (const std::string& alias : actor.aliases) {
      if (names(*text, alias)) {
        return true;
      }
    }
  }
  return false;
}

bool is_in_a_relay(const Claim& claim, ActorIndex actor) {
  return any_of(claim.appearances, [&](const Appearance& one) {
    return contains(one.relay, actor);
  });
}

// A relay may be left out where the speaker alone speaks: then nobody comes late.
void check_told(Reading& reading, const Claim& claim, const Claim& told, Day day, NodeId node) {
  const Story& story = reading.story;
  for (const Appearance& appearance : claim.appearances) {
    if (story.sources[appearance.source.value].published.days.last <= day) {
      continue;
    }
    for (const ActorIndex late : appearance.relay) {
      const Actor& actor = story.actors[late.value];
      const bool speaks = told.actor == late && any_of(told.appearances, [](const Appearance& one) {
                            return !one.relay.empty();
                          });
      if (is_in_a_relay(told, late) || (!speaks && !names_actor(told, actor))) {
        continue;
      }
      reading.log.warn(
          ProblemCode::inconsistent,
          node,
          concat(
              {"as known on ",
               iso_day(day),
               " it names ",
               quoted(actor.id),
               ", whom only ",
               quoted(story.sources[appearance.source.value].id),
               " names"}
          ),
          "Give the earlier appearance its own “words”."
      );
      return;
    }
  }
}

}  // namespace

void check_early_words(Reading& reading) {
  const Story& story = reading.story;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    const Claim& claim = story.claims[i];
    std::vector<Day> days;
    for (const Appearance& one : claim.appearances) {
      days.push_back(story.sources[one.source.value].published.days.last);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (std::size_t day = 0; day + 1 < days.size(); ++day) {
      check_told(
          reading,
          claim,
          claim_known_on(story, claim, days[day]),
          days[day],
          reading.claims.nodes[i]
      );
    }
  }
}

}  // namespace dateline::core
