#include "core/story/prepared/sound_story.hpp"

#include "core/base/id_index.hpp"
#include "core/base/ranges.hpp"
#include "core/base/web_address.hpp"

namespace dateline::core {
namespace {

// Whether `up` leads from every entry to one without any. Each entry is passed once: `seen` has the
// entry from which the walk began that came by.
template <class Entry, class Position>
bool all_end(const std::vector<Entry>& entries, std::optional<Position> Entry::* up) {
  std::vector<std::uint32_t> seen(entries.size());
  for (std::uint32_t start = 0; start < entries.size(); ++start) {
    std::optional<Position> at = Position{start};
    while (at && seen[at->value] == 0) {
      seen[at->value] = start + 1;
      at = entries[at->value].*up;
    }
    if (at && seen[at->value] == start + 1) {
      return false;
    }
  }
  return true;
}

template <class Entry>
bool have_ids(const std::vector<Entry>& entries) {
  return all_of(entries, [](const Entry& entry) { return is_id(entry.id) && entry.id != kNoId; });
}

bool is_ring(const std::vector<LngLat>& ring) {
  return ring.size() >= 4 && ring.front() == ring.back();
}

bool is_sound(const Place& place) {
  switch (place.area_kind) {
    case AreaKind::none:
      return place.extent == Extent::stated;
    case AreaKind::iso:
      return !place.iso_codes.empty();
    case AreaKind::circle:
      return place.point && place.circle_km > 0;
    case AreaKind::polygon:
      return !place.rings.empty() && all_of(place.rings, is_ring);
  }
  return false;
}

bool are_paragraphs(const std::vector<std::uint32_t>& numbers, const Source& source) {
  std::uint32_t before = 0;
  return all_of(numbers, [&](std::uint32_t number) {
    const bool ascends = number > before;
    before = number;
    return ascends && number <= source.paragraph_lengths.size();
  });
}

bool is_sound(const Source& source) {
  const bool has_letter =
      source.letter.size() == 1 && source.letter[0] >= 'A' && source.letter[0] <= 'Z';
  return has_letter && !source.paragraph_lengths.empty() &&
         source.published.days.last != kAfterAll &&
         (source.url.empty() || is_web_address(source.url)) &&
         are_paragraphs(source.headings, source) && are_paragraphs(source.captions, source);
}

bool is_sound(const Figure& figure) {
  const bool ordered = !figure.low || !figure.high || *figure.low <= *figure.high;
  return (figure.low || figure.high) && ordered;
}

bool are_sound(const std::vector<Figure>& figures) {
  return all_of(figures, [](const Figure& figure) { return is_sound(figure); });
}

bool is_sound(const Appearance& appearance, const Story& story) {
  const Source& source = story.sources[appearance.source.value];
  if (appearance.paragraph < 1 || appearance.paragraph > source.paragraph_lengths.size()) {
    return false;
  }
  if (appearance.words && appearance.words->figures && !are_sound(*appearance.words->figures)) {
    return false;
  }
  return appearance.start < appearance.end &&
         appearance.end <= source.paragraph_lengths[appearance.paragraph - 1];
}

bool is_sound(const Claim& claim, const Story& story) {
  return !claim.appearances.empty() && are_sound(claim.figures) &&
         all_of(claim.appearances, [&](const Appearance& appearance) {
           return is_sound(appearance, story);
         });
}

// No claim is in two groups.
bool is_sound(const Question& question, std::size_t claims) {
  std::vector<bool> grouped(claims);
  return all_of(question.groups, [&](const AnswerGroup& group) {
    return all_of(group.claims, [&](ClaimIndex claim) {
      const bool first = !grouped[claim.value];
      grouped[claim.value] = true;
      return first;
    });
  });
}

bool is_sound(const Movement& movement, const Story& story) {
  return movement.places.size() >= 2 && !movement.claims.empty() &&
         all_of(movement.places, [&](PlaceIndex place) {
           return story.places[place.value].point.has_value();
         });
}

bool is_sound(const std::optional<GeoBox>& box) {
  return !box || box->south < box->north;
}

}  // namespace

bool is_sound(const Story& story) {
  const DayRange period = story.period.days;
  return is_id(story.id) && !is_open(period.first) && !is_open(period.last) &&
         is_sound(story.default_bounds) && have_ids(story.places) && have_ids(story.actors) &&
         have_ids(story.sources) && have_ids(story.claims) && have_ids(story.questions) &&
         have_ids(story.movements) && all_end(story.places, &Place::parent) &&
         all_end(story.actors, &Actor::part_of) &&
         all_of(story.places, [](const Place& place) { return is_sound(place); }) &&
         all_of(story.sources, [](const Source& source) { return is_sound(source); }) &&
         all_of(story.claims, [&](const Claim& claim) { return is_sound(claim, story); }) &&
         all_of(
             story.questions,
             [&](const Question& question) { return is_sound(question, story.claims.size()); }
         ) &&
         all_of(
             story.movements,
             [&](const Movement& movement) { return is_sound(movement, story); }
         ) &&
         all_of(
             story.relations,
             [](const Relation& relation) { return relation.from != relation.to; }
         ) &&
         all_of(story.tour, [](const TourStep& step) { return is_sound(step.bounds); });
}

}  // namespace dateline::core
