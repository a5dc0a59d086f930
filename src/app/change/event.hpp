// Everything that can happen to the explorer, as one type: the events of the three headers below.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/change/choice_events.hpp"
#include "app/change/effect.hpp"
#include "app/change/kind_list.hpp"
#include "app/change/map_events.hpp"
#include "app/change/outside_events.hpp"

namespace dateline::app {

using EventKinds = JoinedInto<std::variant, ChoiceEvents, MapEvents, OutsideEvents>;

// One of these. It moves and goes in event.cpp: made of the bare variant, each file that tells of
// an event would compile the moving of all kinds, which took three quarters of its time.
class Event : public EventKinds {
 public:
  template <typename Kind>
    requires(!std::is_base_of_v<EventKinds, std::remove_cvref_t<Kind>>)
  // implicit: panels push what happened
  Event(Kind&& happened)
      : EventKinds(std::in_place_type<std::remove_cvref_t<Kind>>, std::forward<Kind>(happened)) {}
  Event(const Event&);
  Event(Event&&) noexcept;
  Event& operator=(const Event&);
  Event& operator=(Event&&) noexcept;
  ~Event();
};

// What panels push into, in order.
using Events = std::vector<Event>;

}  // namespace dateline::app
