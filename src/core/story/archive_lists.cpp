// What is asked of all of a story, whatever day is known: another day, its days, its anchors.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/story/known_by.hpp"
#include "core/story/known_story.hpp"

namespace dateline::core {
namespace {

Appearance without_words(const Appearance& one) {
  Appearance bare;
  bare.source = one.source;
  bare.paragraph = one.paragraph;
  bare.start = one.start;
  bare.end = one.end;
  bare.fingerprint = one.fingerprint;
  return bare;
}

}  // namespace

KnownStory
StoryArchive::known_on(LaterKey key, const KnownStory& now, std::optional<Day> day) const {
  return day ? KnownStory(known_by(key, whole(now), *day), day) : KnownStory(whole(now), day);
}

bool StoryArchive::has_speaker_of(const KnownStory& now, std::string_view country) const noexcept {
  const Story& story = whole(now);
  return any_of(story.claims, [&](const Claim& claim) {
    return story.actors[claim.actor.value].country == country;
  });
}

std::vector<AnchorsOfSource> StoryArchive::anchors(const KnownStory& now) const {
  const Story& story = whole(now);
  std::vector<AnchorsOfSource> anchors;
  for (const Source& source : story.sources) {
    anchors.push_back({source.id, source.digest, {}});
  }
  for (std::uint32_t claim = 0; claim < story.claims.size(); ++claim) {
    for (const Appearance& one : story.claims[claim].appearances) {
      const AnchorOfClaim anchor{claim, one.number, without_words(one)};
      anchors[one.source.value].anchors.push_back(anchor);
    }
  }
  return anchors;
}

std::vector<Day> StoryArchive::days(const KnownStory& now) const {
  std::vector<Day> days;
  for (const Source& source : whole(now).sources) {
    if (!is_open(source.published.days.last)) {
      days.push_back(source.published.days.last);
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace dateline::core
