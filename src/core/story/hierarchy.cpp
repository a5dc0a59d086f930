// Holders are found one step at a time, then followed upwards for each entry by itself.
#include "core/story/hierarchy.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/base/ranges.hpp"
#include "core/geo/projection.hpp"
#include "core/geo/ring.hpp"

namespace dateline::core {
namespace {

using Places = std::vector<PlaceIndex>;

// Corners of outlines, and pairs of coded places, that are looked at for one story: what would be
// found beyond is not.
constexpr std::size_t kMostLooks = 20'000'000;

// A country's code covers those of its units: RU has RU-KRS.
bool covers(const std::string& whole, const std::string& code) noexcept {
  if (whole == code) {
    return true;
  }
  return whole.size() == 2 && code.size() > 2 && code.starts_with(whole);
}

bool covers_all(const Place& whole, const Place& part) noexcept {
  const auto is_covered = [&whole](const std::string& code) {
    const std::vector<std::string>& all = whole.iso_codes;
    return any_of(all, [&](const std::string& one) { return covers(one, code); });
  };
  return all_of(part.iso_codes, is_covered);
}

// By codes alone, and never in a place whose extent nobody stated. Of two places of the same codes
// the one that is not a country lies in the one that is.
bool lies_in_by_code(const Place& part, const Place& whole) noexcept {
  if (part.area_kind != AreaKind::iso || whole.area_kind != AreaKind::iso) {
    return false;
  }
  if (whole.extent != Extent::stated || !covers_all(whole, part)) {
    return false;
  }
  if (!covers_all(part, whole)) {
    return true;
  }
  return part.kind != PlaceKind::country && whole.kind == PlaceKind::country;
}

bool is_outlined(const Place& place) noexcept {
  if (place.extent != Extent::stated) {
    return false;
  }
  return place.area_kind == AreaKind::polygon ||
         (place.area_kind == AreaKind::circle && place.point);
}

// Within the outer ring and in none of its holes, or within the circle.
bool outline_contains(const Place& whole, LngLat point) {
  if (whole.area_kind == AreaKind::circle) {
    return distance_km(*whole.point, point) <= whole.circle_km;
  }
  if (whole.rings.empty() || !inside(unrolled(whole.rings.front()), point)) {
    return false;
  }
  return std::none_of(whole.rings.begin() + 1, whole.rings.end(), [&](const Ring& hole) {
    return inside(unrolled(hole), point);
  });
}

std::size_t corners_of(const Place& place) noexcept {
  std::size_t corners = 1;
  for (const auto& ring : place.rings) {
    corners += ring.size();
  }
  return corners;
}

// A place without an area of its own is where its point is.
void add_outlined(const Story& story, std::vector<Places>& direct) {
  std::size_t looked_at = 0;
  for (std::uint32_t whole = 0; whole < story.places.size(); ++whole) {
    if (!is_outlined(story.places[whole])) {
      continue;
    }
    for (std::uint32_t part = 0; part < story.places.size(); ++part) {
      const Place& place = story.places[part];
      const bool is_point = place.point && place.area_kind == AreaKind::none;
      if (part == whole || !is_point || looked_at > kMostLooks) {
        continue;
      }
      looked_at += corners_of(story.places[whole]);
      if (outline_contains(story.places[whole], *place.point)) {
        direct[part].push_back({whole});
      }
    }
  }
}

void add_coded(const Story& story, std::vector<Places>& direct) {
  Places coded;
  for (std::uint32_t i = 0; i < story.places.size(); ++i) {
    if (story.places[i].area_kind == AreaKind::iso) {
      coded.push_back({i});
    }
  }
  std::size_t looked_at = 0;
  for (const PlaceIndex part : coded) {
    for (const PlaceIndex whole : coded) {
      if (direct[part.value].size() >= kMostHolders || ++looked_at > kMostLooks) {
        break;
      }
      if (part == whole) {
        continue;
      }
      if (lies_in_by_code(story.places[part.value], story.places[whole.value])) {
        direct[part.value].push_back(whole);
      }
    }
  }
}

// All that is above an entry, in the order in which it is come upon.
template <class Tag>
std::vector<Index<Tag>>
all_above(const std::vector<std::vector<Index<Tag>>>& direct, Index<Tag> entry) {
  std::vector<Index<Tag>> above;
  const auto add = [&](Index<Tag> from) {
    for (const Index<Tag> holder : direct[from.value]) {
      if (above.size() >= kMostHolders || holder == entry) {
        continue;
      }
      if (!contains(above, holder)) {
        above.push_back(holder);
      }
    }
  };
  add(entry);
  for (std::size_t i = 0; i < above.size(); ++i) {
    add(above[i]);
  }
  return above;
}

template <class Tag>
std::vector<std::vector<Index<Tag>>> all_above(const std::vector<std::vector<Index<Tag>>>& direct) {
  std::vector<std::vector<Index<Tag>>> above(direct.size());
  for (std::uint32_t i = 0; i < direct.size(); ++i) {
    above[i] = all_above(direct, Index<Tag>{i});
  }
  return above;
}

// Takes out those that lie in the place in turn, and puts the one that lies in most others first.
std::vector<Places> nearest_first(const std::vector<Places>& above) {
  std::vector<Places> holders(above.size());
  for (std::uint32_t i = 0; i < above.size(); ++i) {
    for (const PlaceIndex holder : above[i]) {
      if (!contains(above[holder.value], PlaceIndex{i})) {
        holders[i].push_back(holder);
      }
    }
  }
  const std::vector<Places> all = holders;
  for (Places& list : holders) {
    std::stable_sort(list.begin(), list.end(), [&](PlaceIndex a, PlaceIndex b) {
      return all[a.value].size() > all[b.value].size();
    });
  }
  return holders;
}

bool is_office(ActorKind kind) noexcept {
  return kind == ActorKind::government || kind == ActorKind::office || kind == ActorKind::agency;
}

}  // namespace

std::vector<Places> places_holding(const Story& story) {
  std::vector<Places> direct(story.places.size());
  for (std::uint32_t i = 0; i < story.places.size(); ++i) {
    const std::optional<PlaceIndex> parent = story.places[i].parent;
    if (parent && parent->value != i) {
      direct[i].push_back(*parent);
    }
  }
  add_coded(story, direct);
  add_outlined(story, direct);
  return nearest_first(all_above(direct));
}

std::vector<std::vector<ActorIndex>> bodies_holding(const Story& story) {
  std::vector<std::vector<ActorIndex>> direct(story.actors.size());
  for (std::uint32_t i = 0; i < story.actors.size(); ++i) {
    if (const auto body = story.actors[i].part_of) {
      direct[i].push_back(*body);
    }
  }
  return all_above(direct);
}

SpeakerKind speaker_kind(const Story& story, ActorIndex actor) noexcept {
  const Actor* one = &story.actors[actor.value];
  if (one->kind == ActorKind::analyst) {
    return SpeakerKind::analyst;
  }
  bool organised = false;
  for (std::size_t steps = 0; steps <= kMostHolders; ++steps) {
    if (one->kind == ActorKind::outlet) {
      return SpeakerKind::outlet;
    }
    if (is_office(one->kind)) {
      return SpeakerKind::official;
    }
    organised = organised || one->kind == ActorKind::organisation;
    if (!one->part_of) {
      break;
    }
    one = &story.actors[one->part_of->value];
  }
  return organised ? SpeakerKind::organisation : SpeakerKind::other;
}

const char* name_of(SpeakerKind value) noexcept {
  constexpr PerEnum<SpeakerKind, const char*> kNames =
      {"official", "organisation", "outlet", "analyst", "other"};
  return kNames[value];
}

}  // namespace dateline::core
