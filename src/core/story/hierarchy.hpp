// Which places lie in which, and who speaks for whom: the editor's `parent` and `part_of`, and what
// ISO codes and outlines say by themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "core/story/story.hpp"

namespace dateline::core {

// Entries are not followed farther up than this many holders: a story may be made to stop a
// reader's machine.
inline constexpr std::size_t kMostHolders = 32;

// By place: all places that it lies in, the nearest first; not itself, and at most kMostHolders. A
// place lies in another by `parent`, by ISO codes (RU-KRS in RU; a region of some units in one of
// more), by its point within an outline or a circle of stated extent, and by what that place lies
// in. Two that would each lie in the other lie in neither.
[[nodiscard]] std::vector<std::vector<PlaceIndex>> places_holding(const Story& story);

// By actor: the bodies that it is a part of, the nearest first; not itself, and at most
// kMostHolders.
[[nodiscard]] std::vector<std::vector<ActorIndex>> bodies_holding(const Story& story);

// What a speaker is, as a reader asks: an official is a government, an office, an agency, or
// whoever is a part of one.
enum class SpeakerKind : std::uint8_t {
  official,
  organisation,
  outlet,
  analyst,
  other
};
constexpr SpeakerKind last_value(SpeakerKind) noexcept {
  return SpeakerKind::other;
}
inline constexpr std::size_t kSpeakerKinds = kCountOf<SpeakerKind>;
[[nodiscard]] SpeakerKind speaker_kind(const Story& story, ActorIndex actor) noexcept;

// `official`, `organisation`, `outlet`, `analyst`, `other`, as links write it.
[[nodiscard]] const char* name_of(SpeakerKind value) noexcept;

}  // namespace dateline::core
