// What the cases of `reduce` share: one step of state with its world and its effects. Internal to
// the app layer.
#pragma once

#include <utility>

#include "app/change/event.hpp"
#include "app/change/reduce.hpp"
#include "app/link/deep_link.hpp"
#include "app/view/selection.hpp"

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
    effects.push_back(WriteFragment{to_fragment(state.link, world), push});
  }
};

// The words of the language that the reader has picked, unless they are here.
inline void ask_for_messages(Step step) {
  const Language language = language_of(step.state);
  if (!step.world.messages[static_cast<std::size_t>(language)]) {
    step.effects.push_back(FetchMessages{language});
  }
}

// Picks what was not picked, lets go of what was.
template <class Index>
void toggle(std::optional<Index>& chosen, Index index) noexcept {
  if (chosen == index) {
    chosen.reset();
  } else {
    chosen = index;
  }
}

// --- Camera (reduce_map.cpp) ---

void stop_moving(AppState& state) noexcept;
// by hand: linked once at rest
void camera_moved(AppState& state, const core::Camera& camera) noexcept;
// cut when the reader prefers less motion
void fly(AppState& state, const core::Camera& to, bool linked, bool stepped = false) noexcept;
// flies when none of them is in view
void show_places(AppState& state, const World& world, const std::vector<core::PlaceIndex>& places);
// when nothing moves it: as the link says, else its step of the tour, else the story
[[nodiscard]] core::Camera resting_camera(const AppState& state, const World& world) noexcept;
// the camera of a link that came from outside
void arrive(AppState& state, const World& world);
void pass_time(Step step, double now_ms);
void ask_for_map(Step step);

void on(Step step, const MapDragged& event);
void on(Step step, const MapReleased& event);
void on(Step step, const MapPressed& event);
void on(Step step, const MapZoomed& event);
void on(Step step, const MapZoomAsked& event);
void on(Step step, const MapNudged& event);
void on(Step step, const MapHomeAsked& event);
void on(Step step, const MapPointZoomAsked& event);  // reduce_view.cpp
void on(Step step, const MapBoxZoomed& event);       // reduce_view.cpp
void on(Step step, const LensPicked& event);
void on(Step step, const ClusterPicked& event);  // reduce_view.cpp
void on(Step step, const ProjectionPicked& event);
void on(Step step, const MapPlaced& event);
void on(Step step, const ViewSet& event);
void on(Step step, const ReducedMotionChanged& event);
void on(Step step, const MapFileArrived& event);
void on(Step step, const MapFileFailed& event);

// --- Choices (reduce_choice.cpp) ---

void on(Step step, const ClaimPicked& event);
void on(Step step, const ClaimFound& event);
void on(Step step, const ClaimStepped& event);
void on(Step step, const ClaimClosed& event);
void on(Step step, const PlacePicked& event);
void on(Step step, const SourcePicked& event);
void on(Step step, const WayTaken& event);
void on(Step step, const QuestionToggled& event);
void on(Step step, const SpeakerPicked& event);
void on(Step step, const OnPageAsked& event);
void on(Step step, const OnPageOffered& event);
void on(Step step, const CountryPicked& event);  // reduce_filters.cpp, and what follows
void on(Step step, const PlacePartsToggled& event);
void on(Step step, const PlaceTiePicked& event);
void on(Step step, const OffMapToggled& event);
void on(Step step, const SpeakerPartsToggled& event);
void on(Step step, const SpeakerKindToggled& event);
void on(Step step, const StatusToggled& event);
void on(Step step, const RelayPicked& event);
void on(Step step, const FigureKindToggled& event);
void on(Step step, const RelationsPicked& event);
void on(Step step, const AnswersPicked& event);
void on(Step step, const FilterDropped& event);
void on(Step step, const FiltersCleared& event);
void on(Step step, const StanceToggled& event);
void on(Step step, const StanceOnlyAsked& event);
void on(Step step, const QueryTyped& event);
void on(Step step, const SearchOpened& event);
void on(Step step, const SearchClosed& event);
void on(Step step, const ViewPicked& event);
// Over a chart or an article a phone's sheet begins low, so that it does not hide what was asked
// for; over the map as far up as it was.
inline void lower_sheet(AppState& state) noexcept {
  if (state.link.view != View::map) {
    state.sheet = Sheet::peek;
  } else if (state.sheet == Sheet::peek) {
    state.sheet = Sheet::half;
  }
}
void on(Step step, const TourStepPicked& event);  // reduce_tour.cpp
void on(Step step, const TourClosed& event);
void on(Step step, const TextTaken& event);  // texts_told.cpp
void on(Step step, const TextRefused& event);
void on(Step step, const TextWanted& event);
void on(Step step, const TextHinted& event);
void on(Step step, const TextLetGo& event);
void on(Step step, const TabPicked& event);
void on(Step step, const SaidWindowSet& event);
void on(Step step, const HappenedWindowSet& event);
void on(Step step, const PerhapsToggled& event);
void on(Step step, const NewsPicked& event);
void on(Step step, const KnownOnSet& event);
void on(Step step, const PlayToggled& event);
void on(Step step, const PlaySpeedSet& event);
void on(Step step, const BorderViewPicked& event);
void on(Step step, const SteppedBack& event);
void on(Step step, const FragmentArrived& event);
void on(Step step, const LinkCopyAsked& event);
void on(Step step, const QuoteCopyAsked& event);
void on(Step step, const CopyAnswered& event);
void on(Step step, const StoryFailed& event);
void on(Step step, const MapRefused& event);
void on(Step step, const OutlinesMissing& event);
void stop_playing(AppState& state) noexcept;
void play_on(Step step);

}  // namespace dateline::app
