package budget.job;

import budget.store.ContentStore;
import budget.store.Fence;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Saves what a chunk has read, as long as its run may write. */
class ContentWriter implements ItemWriter<ContentStore.Encoded> {

    private final Fence fence;
    private final ContentStore contents;
    private final ReadListener news;

    ContentWriter(Fence fence, ContentStore contents, ReadListener news) {
        this.fence = fence;
        this.contents = contents;
        this.news = news;
    }

    @Override
    public void write(Chunk<? extends ContentStore.Encoded> chunk) throws Exception {
        fence.pass();
        contents.save(chunk.getItems());
        news.saved(chunk.getItems());
    }
}
