#include "platform/web/effects.hpp"

#include <variant>

#include "platform/web/bridge.hpp"

namespace dateline::platform {

void carry_out(const app::Effect& effect) {
  std::visit([](const auto& asked) { call_host(asked.method, asked.arguments()); }, effect);
}

}  // namespace dateline::platform
