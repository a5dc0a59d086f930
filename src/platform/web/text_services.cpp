#include "platform/web/text_services.hpp"

#include "platform/web/text_makings.hpp"

namespace dateline::platform {

app::ReaderServices text_services() noexcept {
  return {{nfkc}, article_lines};
}

}  // namespace dateline::platform
