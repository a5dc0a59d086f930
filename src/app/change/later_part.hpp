// Which events the program's first part answers by itself. On the web the rest of the program
// arrives after the first picture; what is not listed here waits in the session until then, so that
// nothing comes into sight which only the rest can draw.
#pragma once

#include <array>
#include <type_traits>
#include <variant>

#include "app/change/event.hpp"

namespace dateline::app {

// The map's own events, and those of the world outside. An event that is new waits.
template <class Kind>
inline constexpr bool kAnsweredAtOnce = false;

template <class Kind, class... Kinds>
inline constexpr bool kIsOneOf = (std::is_same_v<Kind, Kinds> || ...);

template <class Kind>
  requires kIsOneOf<
               Kind,
               ThemeToggled,
               SheetSet,
               NoticeClosed,
               MapDragged,
               MapReleased,
               MapPressed,
               MapZoomed,
               MapZoomAsked,
               MapNudged,
               MapHomeAsked,
               MapPointZoomAsked,
               PlaceHovered,
               ClaimHovered,
               MapPlaced,
               TimePassed,
               FragmentArrived,
               ViewSet,
               SystemThemeChanged,
               ContrastChanged,
               ThemeSet,
               ReducedMotionChanged,
               PointerKindChanged,
               MapAloneSet,
               OnPageOffered,
               SystemLanguageTold,
               MapFileArrived,
               MapFileFailed>
inline constexpr bool kAnsweredAtOnce<Kind> = true;

template <class... Kinds>
[[nodiscard]] constexpr std::array<bool, sizeof...(Kinds)> answered_at_once(
    const std::variant<Kinds...>*
) noexcept {
  return {kAnsweredAtOnce<Kinds>...};
}

inline constexpr auto kEventsAnsweredAtOnce =
    answered_at_once(static_cast<const EventKinds*>(nullptr));

// True for what has to wait while the later part is not here. An empty fragment means the
// beginning, which is the first picture.
[[nodiscard]] inline bool needs_later_part(const Event& event) noexcept {
  const auto* const arrived = std::get_if<FragmentArrived>(&event);
  return arrived != nullptr ? !arrived->fragment.empty() : !kEventsAnsweredAtOnce[event.index()];
}

}  // namespace dateline::app
