// What every event does when it is copied, moved and gone, compiled once.
#include "app/change/event.hpp"

namespace dateline::app {

Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

}  // namespace dateline::app
