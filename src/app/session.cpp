// The loop's middle: apply, let time pass, make the frame.
#include "app/session.hpp"

#include <utility>

namespace dateline::app {

Session::Session(World world) : world_(std::make_unique<World>(std::move(world))), state_(initial_state(*world_)) {}

void Session::push(Event event) { queue_.push_back(std::move(event)); }

bool Session::step(double now_ms) {
  // Reducing pushes no events, but a second queue keeps the first one's capacity whatever comes.
  applying_.swap(queue_);
  reduce(state_, *world_, TimePassed{now_ms}, effects_);
  for (const Event& event : applying_) reduce(state_, *world_, event, effects_);
  applying_.clear();
  make_frame(state_, *world_, frame_);
  return frame_.needs_next;
}

Effects Session::take_effects() { return std::exchange(effects_, {}); }

void Session::replace_world(World world) {
  auto next = std::make_unique<World>(std::move(world));
  state_ = carried_over(state_, *world_, *next);
  world_ = std::move(next);
  frame_.made_for.reset();
  frame_.made_in = nullptr;
  ++generation_;
}

}  // namespace dateline::app
