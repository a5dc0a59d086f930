// State as a URL fragment, and back. A fragment is untrusted: what is valid applies, the rest is
// named and dropped.
//
//   #claim=blinken-8000-kursk&place=kursk-region&stance=asserts,denies
//   &said=2024-10-18/2024-10-26&known=2024-10-26&map=5.25/51.73/36.19
//
// Keys (a tab left out is the one that holds the place, source or speaker picked): claim, place,
// source, question, speaker, answers (ids), view (map|figures|sources), tab
// (questions|places|speakers|sources), stance (mark names), figures (kinds), relation (kinds, or
// `disputed`), country (of the speaker, ISO 3166-1 alpha-2), q (what is searched for), tour (a step
// of it, from 1: what that shows, but for the parts that the link names too), place-parts,
// speaker-parts (with|without: what lies in the place, who is a part of the speaker), places
// (about|said: what a place means to a claim), off-map (only|with), through (who handed it on, an
// id), kind (of speaker: official, organisation, outlet, analyst, other), status (claimed,
// on-record, planned), said (EDTF interval of days), known (day, `none` for all that was published
// where a step of the tour says otherwise), borders (the id of one of the map's border views), proj
// (how the map lays out the globe: ProjectionRules::name), map (zoom/lat/lng, as many decimals as
// the zoom can show). lang (en|ko|uk|ru: the interface, when the reader picked it). Key order is
// fixed; defaults are left out, so equal states give equal text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"

namespace dateline::app {

inline constexpr std::size_t kMaxFragmentBytes = 4096;
inline constexpr std::size_t kMaxFragmentKeys = 32;

// What an empty fragment means: the story's own question and claim are open. A key left out means
// its default; `claim=none` says that none is open.
[[nodiscard]] LinkState default_link(const World& world);

// What a fragment means that names a step of the tour (a position in Story::tour) and nothing else:
// what that step names, and no more. Without one: default_link.
[[nodiscard]] LinkState base_link(const World& world, std::optional<std::uint32_t> tour);

// Where a reader finds what the link has picked: a place under places, a source under sources, a
// speaker under speakers.
[[nodiscard]] ListTab default_tab(const LinkState& link) noexcept;

// The camera as a link gives it back: rounded, by less than half a pixel on the largest window.
[[nodiscard]] core::Camera as_linked(const core::Camera& camera);

// Without the leading '#'. Empty for the default state.
[[nodiscard]] std::string to_fragment(const LinkState& link, const World& world);

// The same for whoever gets the address: claim and question are named, which the story may open
// otherwise one day.
[[nodiscard]] std::string shared_fragment(const LinkState& link, const World& world);

struct ReadLink {
  LinkState link;
  // `place: no “atlantis” in this story`, for a notice; at most 8
  std::vector<std::string> dropped;
};

// Accepts a leading '#' and percent-encoding. What is dropped is said in the language that the link
// picks, or else in this one.
[[nodiscard]] ReadLink
from_fragment(std::string_view fragment, const World& world, Language language = Language::en);

}  // namespace dateline::app
