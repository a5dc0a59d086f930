// What the cases of `reduce` share: one step of state with its world and its effects. Internal to
// the app layer.
#pragma once

#include <utility>

#include "app/change/event.hpp"
#include "app/change/reduce.hpp"
#include "app/link/deep_link.hpp"
#include "app/view/selection.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

struct Step {
  AppState& state;
  World& world;
  Effects& effects;

  // Applies a choice; when it changed what the link says, one fragment is written.
  template <class Change>
  void choose(Change change, bool push = true) {
    const LinkState before = state.link;
    change(state.link);
    settle_days(state.link, world);
    know(world, state.link.known_on);
    compare(world, state.link.since);
    if (!(before == state.link)) {
      write(push);
    }
  }

  // Nothing when the address says so already.
  void write(bool push) {
    if (state.written == state.link) {
      return;
    }
    state.written = state.link;
    effects.push_back(
        WriteFragment{
            .fragment = to_fragment(state.link, world),
            .push = push,
        }
    );
  }
};

// The words of the language that the reader has picked, unless they are here.
inline void ask_for_messages(Step step) {
  const Language language = language_of(step.state);
  if (!step.world.messages[static_cast<std::size_t>(language)]) {
    step.effects.push_back(FetchMessages{language});
  }
}

[[nodiscard]] inline const Messages& messages_of(Step step) noexcept {
  return messages_of(step.state, step.world);
}

// True when the story has such an entry: events come from outside too.
template <class List, class Index>
[[nodiscard]] bool is_in(const List& list, Index index) noexcept {
  return index.value < list.size();
}

// Toggles: picks what was not picked, clears what was.
template <class Index>
void toggle(std::optional<Index>& chosen, Index index) noexcept {
  if (chosen == index) {
    chosen.reset();
  } else {
    chosen = index;
  }
}

// Over a chart or an article a phone's sheet begins low, so that it does not hide what was asked
// for; over the map as far up as it was.
inline void lower_sheet(AppState& state) noexcept {
  if (state.link.view != View::map) {
    state.sheet = Sheet::peek;
  } else if (state.sheet == Sheet::peek) {
    state.sheet = Sheet::half;
  }
}

// --- The camera by itself (camera_motion.cpp, camera_arrival.cpp) ---

// a camera untouched for this long is written into the link
inline constexpr double kRestMs = 200;

[[nodiscard]] inline core::ScreenPx centre_of(core::RectPx rect) noexcept {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

// where the map is, or is on its way to: two quick presses are two steps
[[nodiscard]] inline const core::Camera& goal_of(const AppState& state) noexcept {
  return state.flight ? state.flight->to : state.camera;
}

void stop_moving(AppState& state) noexcept;
// by hand: linked once at rest
void camera_moved(AppState& state, const core::Camera& camera) noexcept;
// cut when the reader prefers less motion
void fly(AppState& state, const core::Camera& to, bool linked, bool stepped = false) noexcept;
// flies when none of them is in view
void show_places(AppState& state, const World& world, const std::vector<core::PlaceIndex>& places);
// when nothing moves it: as the link says, else its step of the tour, else the story
[[nodiscard]] core::Camera resting_camera(const AppState& state, const World& world) noexcept;
// at once: as the link has it
void open_view(AppState& state, const World& world);
// the camera of a link that came from outside
void arrive(AppState& state, const World& world);
void pass_time(Step step, double now_ms);

// --- Settings (reduce_settings.cpp) ---

void on(Step, const LayersToggled&);
void on(Step, const HelpToggled&);
void on(Step, const PanelSized&);
void on(Step, const TextSizeSet&);
void on(Step, const LanguagePicked&);

// --- Files of the map (map_files.cpp) ---

void ask_for_map(Step step);
// those that did not arrive are asked for once more, a few times
void ask_again(AppState& state) noexcept;
void on(Step, const MapFileArrived&);
void on(Step, const MapFileFailed&);

// --- Hands, buttons and keys on the map (reduce_map.cpp) ---

void on(Step, const MapDragged&);
void on(Step, const MapReleased&);
void on(Step, const MapPressed&);
void on(Step, const MapZoomed&);
void on(Step, const MapZoomAsked&);
void on(Step, const MapNudged&);
void on(Step, const MapHomeAsked&);
void on(Step, const ProjectionPicked&);
void on(Step, const MapPlaced&);
void on(Step, const ViewSet&);
void on(Step, const ReducedMotionChanged&);

// --- Views that are pointed out (reduce_view.cpp) ---

void on(Step, const MapPointZoomAsked&);
void on(Step, const MapBoxZoomed&);
void on(Step, const ClusterPicked&);
void on(Step, const LensPicked&);

// --- Choices (reduce_choice.cpp) ---

// whoever picks another list reads on in it: a claim that is not in it gives way
void close_unlisted(LinkState& link, const World& world);

void on(Step, const ClaimPicked&);
void on(Step, const ClaimFound&);
void on(Step, const ClaimStepped&);
void on(Step, const ClaimClosed&);
void on(Step, const PlacePicked&);
void on(Step, const SourcePicked&);
void on(Step, const ReferenceFollowed&);
void on(Step, const QuestionToggled&);
void on(Step, const SpeakerPicked&);
void on(Step, const OnPageAsked&);
void on(Step, const OnPageOffered&);
void on(Step, const OffMapToggled&);
void on(Step, const TabPicked&);
void on(Step, const BorderViewPicked&);
void on(Step, const SteppedBack&);

// --- Filters (reduce_filters.cpp) ---

void on(Step, const CountryPicked&);
void on(Step, const PlacePartsToggled&);
void on(Step, const PlaceTiePicked&);
void on(Step, const SpeakerPartsToggled&);
void on(Step, const SpeakerKindToggled&);
void on(Step, const StatusToggled&);
void on(Step, const RelayPicked&);
void on(Step, const FigureKindToggled&);
void on(Step, const RelationsPicked&);
void on(Step, const AnswersPicked&);
void on(Step, const FilterDropped&);
void on(Step, const FiltersCleared&);
void on(Step, const StanceToggled&);
void on(Step, const StanceOnlyAsked&);
void on(Step, const QueryTyped&);
void on(Step, const SearchOpened&);
void on(Step, const SearchClosed&);
void on(Step, const ViewPicked&);

// --- Days (reduce_days.cpp) ---

// a step of the tour that was told later is closed
void close_untold_step(Step step);
void stop_playing(AppState& state) noexcept;
void play_on(Step step);
void on(Step, const SaidWindowSet&);
void on(Step, const HappenedWindowSet&);
void on(Step, const PerhapsToggled&);
void on(Step, const NewsPicked&);
void on(Step, const KnownOnSet&);
void on(Step, const PlayToggled&);
void on(Step, const PlaySpeedSet&);

// --- The tour (reduce_tour.cpp) ---

void on(Step, const TourStepPicked&);
void on(Step, const TourClosed&);

// --- Texts that the reader brings (reduce_texts.cpp) ---

void on(Step, const TextChecked&);
void on(Step, const TextRefused&);
void on(Step, const TextFileAsked&);
void on(Step, const TextDropAsked&);
void on(Step, const TextRemoved&);

// --- Links (reduce_link.cpp) ---

void on(Step, const FragmentArrived&);
void on(Step, const LinkCopyAsked&);
void on(Step, const QuoteCopyAsked&);
void on(Step, const CopyAnswered&);

// --- What went wrong (reduce_problems.cpp) ---

void on(Step, const StoryFailed&);
void on(Step, const MapRefused&);
void on(Step, const OutlinesMissing&);

// --- All of those that wait for the later part (reduce_later.cpp) ---

DATELINE_LATER void answer_later(core::LaterKey, Step, const Event&);

}  // namespace dateline::app
